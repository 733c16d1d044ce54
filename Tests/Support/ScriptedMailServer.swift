#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
import Synchronization
import Threads

/// A server of SMTP on a port of this machine that answers as a test tells it to.
package final class ScriptedMailServer: Sendable {
  package enum Answer: Sendable {
    case say(String)
    /// Says nothing until the server stops.
    case hang
    /// Closes the connection.
    case drop
  }

  /// What it was given: who from, who to, and the message with its dots unstuffed.
  package struct Delivered: Sendable, Equatable {
    package let from: String
    package let to: [String]
    package let message: [UInt8]
  }

  private struct Memory {
    var delivered: [Delivered] = []
    var commands: [String] = []
    var connections = 0
    var isStopped = false
  }

  package let port: Int
  private let listener: Int32
  private let extensions: [String]
  private let answer: @Sendable (String) -> Answer?
  private let memory = Mutex(Memory())

  /// Starts the server.
  ///
  /// - Parameters:
  ///   - extensions: what it says it can: `AUTH PLAIN`.
  ///   - answer: the answer to a line; nil is the usual one. The end of a message is the line `.`,
  ///     and a new connection the empty one.
  /// - Throws: `TemporaryFolderError` with the system's number where no port can be had.
  package init(
    extensions: [String] = [], answer: @escaping @Sendable (String) -> Answer? = { _ in nil }
  ) throws {
    self.extensions = extensions
    self.answer = answer
    (listener, port) = try Self.listen()
    DetachedThread.run { [self] in accept() }
  }

  package var delivered: [Delivered] { memory.withLock { $0.delivered } }
  package var commands: [String] { memory.withLock { $0.commands } }
  package var connections: Int { memory.withLock { $0.connections } }

  package func stop() {
    memory.withLock { $0.isStopped = true }
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  private var isStopped: Bool { memory.withLock { $0.isStopped } }

  private static func listen() throws -> (Int32, Int) {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let port = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address -> UInt16? in
        guard bind(descriptor, address, length) == 0, Glibc.listen(descriptor, 16) == 0,
          getsockname(descriptor, address, &length) == 0
        else { return nil }
        return address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
          UInt16(bigEndian: $0.pointee.sin_port)
        }
      }
    }
    guard let port else { throw TemporaryFolderError(number: errno) }
    return (descriptor, Int(port))
  }

  private func accept() {
    while !isStopped {
      let connection = Glibc.accept(listener, nil, nil)
      guard connection >= 0 else { return }
      memory.withLock { $0.connections += 1 }
      DetachedThread.run { [self] in
        converse(MailConversation(connection))
        close(connection)
      }
    }
  }

  private func converse(_ talk: MailConversation) {
    guard reply(to: "", usually: "220 test.example.org", talk) else { return }
    var from = ""
    var to: [String] = []
    while let line = talk.line() {
      memory.withLock { $0.commands.append(line) }
      let verb = line.prefix(4).uppercased()
      switch verb {
      case "MAIL": (from, to) = (Self.address(in: line), [])
      case "RCPT": to.append(Self.address(in: line))
      case "DATA":
        guard reply(to: line, usually: "354 Go on", talk) else { return }
        guard talk.wasAnswered(with: "354") else { continue }
        guard let message = talk.message() else { return }
        let mail = Delivered(from: from, to: to, message: message)
        // Kept before the client hears of it, which may look at once.
        let isOpen = reply(to: ".", usually: "250 2.0.0 Taken", talk) { [self] text in
          if text.hasPrefix("250") { memory.withLock { $0.delivered.append(mail) } }
        }
        guard isOpen else { return }
        continue
      default: break
      }
      guard reply(to: line, usually: usual(verb), talk), verb != "QUIT" else { return }
    }
  }

  private func usual(_ verb: String) -> String {
    switch verb {
    case "EHLO":
      let lines = ["test.example.org"] + extensions
      return lines.enumerated().map { $0 == lines.count - 1 ? "250 \($1)" : "250-\($1)" }
        .joined(separator: "\r\n")
    case "QUIT": return "221 Bye"
    case "MAIL", "RCPT", "HELO", "RSET", "NOOP": return "250 2.1.0 Fine"
    default: return "502 5.5.1 Unknown"
    }
  }

  private func reply(
    to line: String, usually usual: String, _ talk: MailConversation,
    before: (String) -> Void = { _ in }
  ) -> Bool {
    switch answer(line) ?? .say(usual) {
    case .say(let text):
      before(text)
      return talk.say(text)
    case .drop:
      return false
    case .hang:
      while !isStopped { DetachedThread.sleep(milliseconds: 20) }
      return false
    }
  }

  private static func address(in line: String) -> String {
    let inside = line.drop { $0 != "<" }.dropFirst()
    return String(inside.prefix { $0 != ">" })
  }
}

/// The server's side of one connection.
private final class MailConversation {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  private var last = ""

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  func wasAnswered(with code: String) -> Bool { last.hasPrefix(code) }

  func say(_ text: String) -> Bool {
    last = text
    let bytes = Array((text + "\r\n").utf8)
    return send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
  }

  func line() -> String? {
    bytesOfLine().map { String(decoding: $0, as: UTF8.self) }
  }

  /// All lines up to the dot, with their ends.
  func message() -> [UInt8]? {
    var message: [UInt8] = []
    while let line = bytesOfLine() {
      if line == [UInt8(ascii: ".")] { return message }
      message += line.first == UInt8(ascii: ".") ? line.dropFirst() : line[...]
      message += [0x0D, 0x0A]
    }
    return nil
  }

  private func bytesOfLine() -> [UInt8]? {
    var looked = start
    while true {
      if let end = buffer[looked...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        let line = buffer[start..<end]
        return Array(line.last == 0x0D ? line.dropLast() : line)
      }
      buffer.removeFirst(start)
      start = 0
      looked = buffer.count
      var more = [UInt8](repeating: 0, count: 1 << 16)
      let count = recv(descriptor, &more, more.count, 0)
      guard count > 0 else { return nil }
      buffer += more[..<count]
    }
  }
}
