import CCurl

/// One message on its way, on the thread that sends it.
final class SMTPExchange {
  private let message: [UInt8]
  private var sent = 0
  var transcript = SMTPTranscript()

  init(_ message: [UInt8]) {
    self.message = message
  }

  /// Whether the task was cancelled while that still keeps the message back.
  var isUnwanted: Bool { !transcript.hasSentDot && Task.isCancelled }

  /// Hands over what comes next; no bytes once there are none.
  func next(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard !isUnwanted else { return Int(CURL_READFUNC_ABORT) }
    let count = min(buffer.count, message.count - sent)
    guard count > 0 else {
      transcript.ended()
      return 0
    }
    message.withUnsafeBytes { bytes in
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[sent..<(sent + count)]))
    }
    sent += count
    return count
  }
}
