#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file of rows, opened once, that can be read from its start as often as needed.
///
/// A second pass reads the very same file, also when another has taken its name in between; what
/// comes through a pipe is kept in a temporary file without a name.
package struct TabularFile: Sendable {
  enum Content: Sendable {
    case bytes([UInt8])
    case descriptor(Descriptor)
  }

  /// The file as the user named it, for messages.
  package let name: String
  let content: Content

  /// A file that is in memory already.
  package init(name: String, bytes: [UInt8]) {
    self.name = name
    content = .bytes(bytes)
  }

  init(name: String, descriptor: Descriptor) {
    self.name = name
    content = .descriptor(descriptor)
  }

  /// The same file under another name.
  package func named(_ name: String) -> TabularFile {
    TabularFile(name: name, content: content)
  }

  private init(name: String, content: Content) {
    self.name = name
    self.content = content
  }

  /// Opens a path; `-` is standard input.
  ///
  /// - Throws: `TabularError` when there is no such file, or it may not be read.
  package static func open(
    _ path: String, temporaryFolder: String = "/tmp"
  ) throws(TabularError) -> TabularFile {
    let isStandardInput = path == "-"
    let name = isStandardInput ? "standard input" : path
    do throws(Errno) {
      let source = isStandardInput ? dup(STDIN_FILENO) : openForReading(path)
      guard source >= 0 else { throw Errno.current }
      let descriptor = Descriptor(owning: source)
      var status = stat()
      guard fstat(source, &status) == 0 else { throw Errno.current }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: throw Errno(number: EISDIR)
      case S_IFREG where !isStandardInput: return TabularFile(name: name, descriptor: descriptor)
      default:
        let spool = try Descriptor.spool(source, inFolder: temporaryFolder)
        return TabularFile(name: name, descriptor: spool)
      }
    } catch {
      throw TabularError(file: name, reason: reason(error))
    }
  }

  /// Whether the name promises text, whatever the file holds.
  var isNamedAsText: Bool {
    let name = name.lowercased()
    return [".csv", ".tsv", ".tab", ".txt"].contains { name.hasSuffix($0) }
  }

  package var byteCount: Int {
    switch content {
    case .bytes(let bytes): bytes.count
    case .descriptor(let descriptor): descriptor.byteCount
    }
  }

  /// Reads at a place; fewer bytes than asked for only at the end of the file.
  package func read(
    at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(TabularError) -> Int {
    switch content {
    case .bytes(let bytes):
      let slice = bytes.dropFirst(offset).prefix(buffer.count)
      buffer.copyBytes(from: slice)
      return slice.count
    case .descriptor(let descriptor):
      do throws(Errno) {
        return try descriptor.read(at: offset, into: buffer)
      } catch {
        throw TabularError(file: name, reason: .unreadable(error.explanation))
      }
    }
  }

  /// The first bytes, at most so many.
  package func head(_ count: Int) throws(TabularError) -> [UInt8] {
    var head = [UInt8](repeating: 0, count: min(count, max(byteCount, 0)))
    let filled = try head.withUnsafeMutableBufferPointer { (buffer) throws(TabularError) in
      try read(at: 0, into: UnsafeMutableRawBufferPointer(buffer))
    }
    head.removeLast(head.count - filled)
    return head
  }

  private static func reason(_ error: Errno) -> TabularError.Reason {
    switch error.number {
    case ENOENT, ENOTDIR: .missing
    case EISDIR: .folder
    default: .unreadable(error.explanation)
    }
  }
}
