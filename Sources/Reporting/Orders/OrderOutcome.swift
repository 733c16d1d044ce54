import Jobs

/// What becomes of a job whose work failed.
enum OrderOutcome {
  static func translating<Value>(_ work: () async throws -> Value) async throws -> Value {
    do {
      return try await work()
    } catch let error as OrderError {
      if case .outdated = error { throw error }
      throw JobOutcomeError.permanent("\(error)")
    } catch let error as UnprintableReport {
      throw JobOutcomeError.permanent(
        "the report for \(error.report) \(error.recipient) cannot be made: \(error.reason)")
    } catch let error as AtomicFile.Failure where error.isOfDisk {
      // The folder alone: a file's name is of somebody, and the queue is of all tenants.
      throw JobOutcomeError.standstill("\(error.folder): \(error.reason)")
    } catch BatchError.folderTaken {
      // Somebody else is writing there and will be through.
      throw JobOutcomeError.snooze(seconds: 5)
    }
  }
}
