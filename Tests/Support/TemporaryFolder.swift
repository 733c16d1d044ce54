#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Folders for tests, under `/tmp`: a socket's path must be short.
package enum TemporaryFolder {
  /// A new folder that nobody else can enter.
  package static func make() throws -> String {
    var template = "/tmp/trellis-test-XXXXXX".utf8CString.map { $0 }
    guard mkdtemp(&template) != nil else { throw TemporaryFolderError(number: errno) }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

/// No folder could be made under `/tmp`.
package struct TemporaryFolderError: Error {
  let number: Int32
}
