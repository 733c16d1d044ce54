import Database
import JSON
import Jobs

/// Jobs for the probes.
enum ProbeJobs {
  /// Enqueues jobs in transactions of ten and returns how many there are; those whose key is taken are not.
  static func enqueue(_ words: [String], in database: Pool) async throws -> Int {
    guard words.count >= 3, let tenant = ID<TenantScope>(words[0]) else {
      WorkerProbe.end(64, "enqueue TENANT KIND COUNT [NAME=NUMBER...]")
    }
    let (request, isUnique) = request(of: words[1], words.dropFirst(3))
    let total = WorkerProbe.number(words[2])
    var made = 0
    for first in stride(from: 0, to: total, by: 10) {
      let requests = (first..<min(first + 10, total)).map { number in
        var request = request
        if isUnique { request.uniqueKey = "\(request.kind)-\(number)" }
        return request
      }
      made += try await database.tenant(tenant) { tx in
        try JobQueue.enqueue(requests, in: tx)
      }.count { $0 != nil }
    }
    return made
  }

  private static func request(
    of kind: String, _ words: ArraySlice<String>
  ) -> (JobRequest, isUnique: Bool) {
    var (fields, isUnique, attempts, priority) = ([String: JSONValue](), false, 20, 100)
    for word in words {
      let halves = word.split(separator: "=", maxSplits: 1).map(String.init)
      let value = WorkerProbe.number(halves.last)
      switch halves[0] {
      case "unique": isUnique = value == 1
      case "attempts": attempts = value
      case "priority": priority = value
      default: fields[halves[0]] = .integer(Int64(value))
      }
    }
    var request = JobRequest(kind: kind, arguments: JobArguments(fields))
    request.maxAttempts = attempts
    request.priority = Int16(clamping: priority)
    return (request, isUnique)
  }
}
