#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Whether a process runs, is dead, or is dead and not yet noticed by its parent.
enum ProcessState: Equatable {
  case alive
  case zombie
  case gone

  static func of(_ process: Int) -> ProcessState {
    guard let number = Int32(exactly: process), number > 0 else { return .gone }
    guard kill(number, 0) == 0 || errno == EPERM else { return .gone }
    // "123 (postgres) Z 1 ...": the letter after the last parenthesis.
    guard let line = FileSystem.read("/proc/\(number)/stat"),
      let end = line.utf8.lastIndex(of: UInt8(ascii: ")"))
    else { return .alive }
    let state = line.utf8[end...].dropFirst(2).first
    return state == UInt8(ascii: "Z") || state == UInt8(ascii: "X") ? .zombie : .alive
  }
}
