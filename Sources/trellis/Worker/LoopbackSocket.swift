import Foundation

/// A socket that only this machine reaches, and whose peers are given two seconds.
struct LoopbackSocket: Sendable {
  private let descriptor: Int32
  let port: Int

  /// - Parameter port: 0 picks a free one.
  /// - Throws: `Failure` where the port is taken or none.
  init(port: Int) throws {
    guard let number = UInt16(exactly: port) else {
      throw Self.refusal(port, "a port is a number from 0 to 65535")
    }
    #if canImport(Glibc)
      descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    var yes: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = number.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { [descriptor] pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(descriptor, pointer, size) == 0 && listen(descriptor, 16) == 0
          && getsockname(descriptor, pointer, &size) == 0
      }
    }
    guard isBound else {
      let reason = String(cString: strerror(errno))
      _ = Foundation.close(descriptor)
      throw Self.refusal(port, reason)
    }
    self.port = Int(UInt16(bigEndian: address.sin_port))
  }

  /// Answers one request after another until closed; blocks.
  func serve(_ answer: (String) -> String) {
    while true {
      let peer = accept(descriptor, nil, nil)
      guard peer >= 0 else {
        if errno == EINTR || errno == ECONNABORTED { continue }
        return
      }
      serve(peer, answer)
    }
  }

  func close() {
    shutdown(descriptor, Int32(SHUT_RDWR))
    _ = Foundation.close(descriptor)
  }

  private func serve(_ peer: Int32, _ answer: (String) -> String) {
    defer { _ = Foundation.close(peer) }
    var patience = timeval(tv_sec: 2, tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    setsockopt(peer, SOL_SOCKET, SO_RCVTIMEO, &patience, size)
    setsockopt(peer, SOL_SOCKET, SO_SNDTIMEO, &patience, size)
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = recv(peer, &bytes, bytes.count, 0)
    guard count > 0 else { return }
    var rest = Array(answer(String(decoding: bytes.prefix(count), as: UTF8.self)).utf8)[...]
    while !rest.isEmpty {
      let sent = rest.withUnsafeBytes { send(peer, $0.baseAddress, $0.count, 0) }
      guard sent > 0 else { return }
      rest = rest.dropFirst(sent)
    }
  }

  private static func refusal(_ port: Int, _ reason: String) -> Failure {
    Failure(
      .conflict, "worker.metrics_port", "Port \(port) cannot serve metrics: \(reason).",
      hint: "Choose another with --metrics-port, or 0 for any that is free.")
  }
}
