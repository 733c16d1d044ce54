package import CivilTime
import JSON

/// What a batch wrote, for whom, and the checksum of each file.
package struct Manifest: Sendable, Equatable {
  package struct File: Sendable, Equatable {
    /// Relative to the manifest's own folder.
    package let path: String
    package let audience: String
    /// The recipient's id, never a name or an address.
    package let recipient: String
    package let format: String
    package let bytes: Int
    package let sha256: String
    /// What the file says, as a checksum that does not depend on its format.
    package let fingerprint: String
  }

  package static let fileName = "manifest.json"

  package let report: String
  package let asOf: Day
  package let edition: Int
  package let files: [File]

  /// The manifest as JSON.
  package var document: [UInt8] { document(leavingOut: nil) }

  /// The manifest as JSON, with those for whom nothing is made.
  package func document(leavingOut left: [LeftOut]?) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("schema_version", 1)
      json.field("report", report)
      json.field("as_of", "\(asOf)")
      json.field("edition", edition)
      json.key("files")
      json.array { json in
        for file in files { file.write(to: &json) }
      }
      if let left {
        json.key("left_out")
        json.array { json in
          for one in left { one.write(to: &json) }
        }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }
}

extension Manifest {
  /// The manifest that a folder holds.
  ///
  /// - Throws: `BatchError.noManifest`.
  package static func read(from folder: String) throws -> Manifest {
    guard let bytes = FileBytes.read("\(folder)/\(fileName)") else {
      throw BatchError.noManifest(folder, reason: "there is no \(fileName) in it")
    }
    let json: JSONValue
    do throws(JSONError) {
      json = try JSONReader.read(bytes)
    } catch {
      throw BatchError.noManifest(folder, reason: "\(error.reason) at byte \(error.byteOffset)")
    }
    guard let manifest = Manifest(json) else {
      throw BatchError.noManifest(folder, reason: "\(fileName) is not one that Trellis wrote")
    }
    return manifest
  }

  private init?(_ json: JSONValue) {
    guard case .object(let object) = json, case .text(let report) = object["report"],
      case .text(let day) = object["as_of"], let asOf = Day(day),
      case .integer(let edition) = object["edition"],
      case .array(let files) = object["files"]
    else { return nil }
    var read: [File] = []
    for file in files {
      guard let file = File(file) else { return nil }
      read.append(file)
    }
    self.init(report: report, asOf: asOf, edition: Int(edition), files: read)
  }
}

extension Manifest.File {
  init(_ file: BatchFile, _ entry: BatchNotes.Entry, audience: String) {
    self.init(
      path: file.path, audience: audience, recipient: file.recipient,
      format: file.format.rawValue, bytes: entry.bytes, sha256: entry.sha256,
      fingerprint: file.fingerprint)
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("path", path)
      json.field("audience", audience)
      json.field("recipient", recipient)
      json.field("format", format)
      json.field("bytes", bytes)
      json.field("sha256", sha256)
      json.field("fingerprint", fingerprint)
    }
  }

  init?(_ json: JSONValue) {
    guard case .object(let object) = json, case .text(let path) = object["path"],
      case .text(let audience) = object["audience"],
      case .text(let recipient) = object["recipient"],
      case .text(let format) = object["format"], case .integer(let bytes) = object["bytes"],
      case .text(let sha256) = object["sha256"]
    else { return nil }
    var fingerprint = ""
    if case .text(let text) = object["fingerprint"] { fingerprint = text }
    self.init(
      path: path, audience: audience, recipient: recipient, format: format, bytes: Int(bytes),
      sha256: sha256, fingerprint: fingerprint)
  }
}
