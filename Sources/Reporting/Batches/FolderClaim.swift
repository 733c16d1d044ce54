import Database
package import Programs

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Whose a folder is while a batch is made by several processes: the batch's, not any of theirs.
package struct FolderClaim: Sendable, Hashable {
  package let tenant: Tenant.ID
  /// The job that the others are parts of.
  package let batch: Int64
  /// Which plan of the batch is made: what an older one says may be other bytes.
  package let plan: Int64

  package init(tenant: Tenant.ID, batch: Int64, plan: Int64 = 0) {
    self.tenant = tenant
    self.batch = batch
    self.plan = plan
  }

  func isOfSameBatch(as other: FolderClaim) -> Bool {
    tenant == other.tenant && batch == other.batch
  }

  /// Whose the folder is; nil where it is nobody's.
  static func read(in folder: String) -> FolderClaim? {
    guard let bytes = FileBytes.read("\(folder)/\(fileName)") else { return nil }
    let words = String(decoding: bytes, as: UTF8.self).split { $0 == " " || $0 == "\n" }
    guard (2...3).contains(words.count), let tenant = Tenant.ID(String(words[0])),
      let batch = Int64(words[1]), let plan = Int64(words.count == 3 ? words[2] : "0")
    else { return nil }
    return FolderClaim(tenant: tenant, batch: batch, plan: plan)
  }

  static func remove(from folder: String) {
    unlink("\(folder)/\(fileName)")
  }

  func write(in folder: String, mark: String) throws(AtomicFile.Failure) {
    try AtomicFile.write(
      Array("\(tenant) \(batch) \(plan)\n".utf8), to: "\(folder)/\(Self.fileName)", mark: mark)
  }

  private static let fileName = ".batch"
}

/// One of the processes that make a batch together, and what it makes.
struct BatchPart: Sendable {
  let claim: FolderClaim
  /// The job that makes it.
  let job: Int64
  /// The claim on the job: it grows with every attempt.
  let lease: Int64
  /// The part's name among those of the batch; another attempt has the same.
  let name: String

  /// Marks what this attempt alone writes.
  var mark: String { "\(job)-\(lease)" }

  /// Whether a mark is that of an earlier attempt at the same part.
  func outlived(_ mark: Substring) -> Bool {
    let numbers = mark.split(separator: "-").compactMap { Int64($0) }
    return numbers.count == 2 && numbers[0] == job && numbers[1] < lease
  }
}
