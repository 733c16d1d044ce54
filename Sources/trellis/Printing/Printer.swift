import Foundation
import Synchronization

/// Standard output for data, standard error for everything else.
final class Printer: Sendable {
  private let captured: Capture?

  /// Prints to the process's own streams.
  static let process = Printer(capturing: false)

  /// - Parameter capturing: keep what is printed instead of printing it, for tests.
  init(capturing: Bool) {
    captured = capturing ? Capture() : nil
  }

  /// Data for whoever reads the output.
  func out(_ bytes: [UInt8]) {
    if let captured { return captured.streams.withLock { $0.out += bytes } }
    Self.write(bytes, to: STDOUT_FILENO)
  }

  /// A line of data.
  func say(_ line: String) {
    out(Array((line + "\n").utf8))
  }

  /// Progress, warnings, errors.
  func err(_ bytes: [UInt8]) {
    if let captured { return captured.streams.withLock { $0.err += bytes } }
    Self.write(bytes, to: STDERR_FILENO)
  }

  /// A line beside the data.
  func note(_ line: String) {
    err(Array((line + "\n").utf8))
  }

  var isTerminal: Bool { captured == nil && isatty(STDOUT_FILENO) == 1 }

  var isErrorTerminal: Bool { captured == nil && isatty(STDERR_FILENO) == 1 }

  /// What was printed so far, where it is captured.
  var transcript: (out: String, err: String) {
    let (out, err) = captured?.streams.withLock { $0 } ?? ([], [])
    return (String(decoding: out, as: UTF8.self), String(decoding: err, as: UTF8.self))
  }

  /// What would have been printed.
  private final class Capture: Sendable {
    let streams = Mutex<(out: [UInt8], err: [UInt8])>(([], []))
  }

  /// Writes all bytes; a reader that went away ends the process as the contract says.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if written < 0, errno == EPIPE {
        _exit(ProcessStatus.closedPipe.rawValue)
      } else if written < 0, errno != EINTR, errno != EAGAIN {
        return
      }
    }
  }
}
