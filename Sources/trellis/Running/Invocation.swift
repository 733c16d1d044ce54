import ArgumentParser

/// One run of the command line, from its words to its exit status.
struct Invocation {
  let arguments: [String]
  let printer: Printer

  func run() async -> ProcessStatus {
    do {
      var command = try Trellis.parseAsRoot(arguments)
      if let command = command as? any TrellisCommand {
        try await command.run(printer: printer)
      } else if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      return .done
    } catch {
      return report(error)
    }
  }

  private func report(_ error: any Error) -> ProcessStatus {
    if let exit = error as? ExitCode { return ProcessStatus(rawValue: exit.rawValue) ?? .failed }
    if Trellis.exitCode(for: error).isSuccess {
      printer.say(Trellis.fullMessage(for: error))
      return .done
    }
    let failure = FailureTranslation.failure(for: error, arguments: arguments)
    printer.err(arguments.contains("--json") ? failure.document : Array(failure.lines.utf8))
    return failure.status
  }
}
