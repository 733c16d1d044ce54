import Reporting

/// Files that could not be written, in the command line's words.
enum ReportFailure {
  static func translating<Value>(_ request: () async throws -> Value) async throws -> Value {
    do {
      return try await request()
    } catch let error as AtomicFile.Failure {
      throw Failure(
        .failed, "file.unwritable", "\(error.path) cannot be written: \(error.reason).",
        hint: "Choose another folder or make room; files that were finished are whole.")
    }
  }
}
