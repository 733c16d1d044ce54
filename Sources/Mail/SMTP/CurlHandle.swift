import CCurl

/// One of libcurl's handles: options, and the connection it keeps from one message to the next.
final class CurlHandle {
  private static let isReady = curl_global_init(3) == CURLE_OK
  private let handle: UnsafeMutableRawPointer
  /// Where curl writes what went wrong; as long as it demands.
  private let words: UnsafeMutablePointer<CChar>

  /// - Returns: nil where libcurl cannot start.
  init?() {
    guard Self.isReady, let handle = curl_easy_init() else { return nil }
    self.handle = handle
    words = .allocate(capacity: Int(CURL_ERROR_SIZE))
  }

  deinit {
    curl_easy_cleanup(handle)
    words.deallocate()
  }

  /// Forgets every option and keeps the connection.
  func reset() {
    curl_easy_reset(handle)
    words.pointee = 0
    trellis_curl_pointer(handle, CURLOPT_ERRORBUFFER, words)
  }

  func set(_ option: CURLoption, _ value: Int) {
    trellis_curl_long(handle, option, value)
  }

  /// libcurl keeps a copy.
  func set(_ option: CURLoption, _ value: String) {
    trellis_curl_text(handle, option, value)
  }

  /// Sends an exchange's message and overhears what is said.
  ///
  /// - Returns: curl's result, and its own words where it failed.
  func perform(_ exchange: SMTPExchange, to recipient: String) -> (code: Int32, reason: String) {
    let recipients = curl_slist_append(nil, recipient)
    defer { curl_slist_free_all(recipients) }
    trellis_curl_list(handle, CURLOPT_MAIL_RCPT, recipients)
    let context = Unmanaged.passUnretained(exchange).toOpaque()
    let code = withExtendedLifetime(exchange) { () -> CURLcode in
      listen(context)
      return curl_easy_perform(handle)
    }
    // What was overheard ends here: curl still talks when the handle goes, and nobody listens then.
    set(CURLOPT_VERBOSE, 0)
    trellis_curl_pointer(handle, CURLOPT_HEADERDATA, nil)
    trellis_curl_on_bytes(handle, CURLOPT_HEADERFUNCTION, ignore)
    let reason = String(cString: words)
    return (
      Int32(bitPattern: code.rawValue),
      code == CURLE_OK || !reason.isEmpty ? reason : String(cString: curl_easy_strerror(code))
    )
  }

  private func listen(_ context: UnsafeMutableRawPointer) {
    trellis_curl_on_bytes(handle, CURLOPT_READFUNCTION, read)
    trellis_curl_pointer(handle, CURLOPT_READDATA, context)
    trellis_curl_on_bytes(handle, CURLOPT_HEADERFUNCTION, hear)
    trellis_curl_pointer(handle, CURLOPT_HEADERDATA, context)
    trellis_curl_on_trace(handle, trace)
    trellis_curl_pointer(handle, CURLOPT_DEBUGDATA, context)
    set(CURLOPT_VERBOSE, 1)
    trellis_curl_on_progress(handle, progress)
    trellis_curl_pointer(handle, CURLOPT_XFERINFODATA, context)
    set(CURLOPT_NOPROGRESS, 0)
  }
}

private func exchange(_ context: UnsafeMutableRawPointer?) -> SMTPExchange? {
  context.map { Unmanaged<SMTPExchange>.fromOpaque($0).takeUnretainedValue() }
}

private let read: trellis_curl_bytes = { buffer, size, count, context in
  guard let buffer, let exchange = exchange(context) else { return 0 }
  return exchange.next(into: UnsafeMutableRawBufferPointer(start: buffer, count: size * count))
}

private let hear: trellis_curl_bytes = { buffer, size, count, context in
  exchange(context)?.transcript.heard(
    UnsafeRawBufferPointer(start: buffer, count: size * count))
  return size * count
}

private let ignore: trellis_curl_bytes = { _, size, count, _ in size * count }

private let trace: trellis_curl_trace = { _, kind, bytes, count, context in
  if kind == CURLINFO_HEADER_OUT {
    // A login passes here too: its first word is all that is looked at.
    exchange(context)?.transcript.said(UnsafeRawBufferPointer(start: bytes, count: min(count, 4)))
  }
  return 0
}

private let progress: trellis_curl_progress = { context, _, _, _, _ in
  exchange(context)?.isUnwanted == true ? 1 : 0
}
