package import Database
import Foundation
import Synchronization

/// A way to a PostgreSQL server that can be frozen or cut, as networks are.
///
/// It listens on a Unix socket of its own and passes every byte on, until it is told otherwise.
package final class Link: Sendable {
  private struct State {
    var isFrozen = false
    /// How many more bytes pass before every connection is cut; nil: all.
    var budget: Int?
    var sockets: Set<Int32> = []
  }

  /// How to connect through the link.
  package let target: ConnectionTarget
  private let server: String
  private let listener: Int32
  private let state = Mutex(State())

  /// - Parameters:
  ///   - target: a server with a Unix socket, by its URL.
  ///   - folder: where the link listens; its path is short, as a socket's must be.
  /// - Throws: `LinkError` where the target is no such URL or the socket cannot be made.
  package init(to target: ConnectionTarget, in folder: String) throws {
    guard let url = target.url, var parts = URLComponents(string: url),
      let host = parts.queryItems?.firstIndex(where: { $0.name == "host" }),
      let there = parts.queryItems?[host].value
    else { throw LinkError.notALocalServer }
    server = there + "/" + Self.name
    parts.queryItems?[host].value = folder
    self.target = ConnectionTarget(url: parts.string)
    let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    self.listener = listener
    let path = folder + "/" + Self.name
    unlink(path)
    guard Self.withAddress(path, { bind(listener, $0, $1) }) == 0,
      Foundation.listen(listener, 64) == 0
    else {
      close(listener)
      throw LinkError.cannotListen(errno)
    }
    Thread.detachNewThread { [weak self] in
      while true {
        let client = accept(listener, nil, nil)
        guard client >= 0, let self else { return }
        self.join(client)
      }
    }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
    cut()
  }

  /// Lets nothing through and closes nothing: what a network does whose cable was pulled.
  package func freeze() { state.withLock { $0.isFrozen = true } }

  package func thaw() { state.withLock { $0.isFrozen = false } }

  /// Cuts what is open now.
  package func cut() {
    for socket in state.withLock({ $0.sockets }) { shutdown(socket, Int32(SHUT_RDWR)) }
  }

  /// Cuts everything once so many more bytes have passed, in the middle of whatever they say.
  package func cut(afterBytes count: Int) { state.withLock { $0.budget = count } }

  private func join(_ client: Int32) {
    let server = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    guard Self.withAddress(self.server, { connect(server, $0, $1) }) == 0 else {
      close(server)
      close(client)
      return
    }
    state.withLock { $0.sockets.formUnion([client, server]) }
    let ends = Mutex(2)
    for (from, to) in [(client, server), (server, client)] {
      Thread.detachNewThread {
        self.pump(from, to)
        shutdown(from, Int32(SHUT_RDWR))
        shutdown(to, Int32(SHUT_RDWR))
        let isLast = ends.withLock { ends in
          ends -= 1
          return ends == 0
        }
        guard isLast else { return }
        self.state.withLock { $0.sockets.subtract([client, server]) }
        close(client)
        close(server)
      }
    }
  }

  private func pump(_ from: Int32, _ to: Int32) {
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = read(from, &buffer, buffer.count)
      guard count > 0 else { return }
      while state.withLock({ $0.isFrozen }) { usleep(2000) }
      let passing = allowed(count)
      var sent = 0
      while sent < passing {
        let written = send(
          to, Array(buffer[sent..<passing]), passing - sent, Int32(MSG_NOSIGNAL))
        guard written > 0 else { return }
        sent += written
      }
      if passing < count { return cut() }
    }
  }

  private func allowed(_ count: Int) -> Int {
    state.withLock { state in
      guard let budget = state.budget else { return count }
      state.budget = budget > count ? budget - count : nil
      return min(budget, count)
    }
  }

  private static let name = ".s.PGSQL.5432"

  private static func withAddress(
    _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) -> Int32 {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { bytes in
      for (index, byte) in path.utf8.prefix(bytes.count - 1).enumerated() { bytes[index] = byte }
    }
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }
}

package enum LinkError: Error {
  case notALocalServer
  case cannotListen(Int32)
}
