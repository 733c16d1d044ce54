import Foundation

/// Ctrl-C and closed pipes.
enum Interruption {
  /// Ends the process with 130 at the first SIGINT or SIGTERM.
  ///
  /// Whatever was not committed never happened, since all work is in transactions and files are
  /// renamed into place. A closed pipe is reported by the write that meets it.
  static func install() {
    signal(SIGPIPE, SIG_IGN)
    for number in [SIGINT, SIGTERM] { signal(number, end) }
  }

  private static let end: @convention(c) (Int32) -> Void = { _ in
    // Only calls that are safe inside a signal handler.
    let message: StaticString =
      "\nInterrupted.\nWhat was not finished has not happened; run the command again.\n"
    _ = write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
    _exit(ProcessStatus.interrupted.rawValue)
  }
}
