import Assignment
import Glibc

/// Reads a TMX1 file: `"TMX1"`, n, m, 0 (int32), arcs (int64), capacities, starts (int64), mentors,
/// scores, little endian.
struct TMX {
  let problem: Problem
  let loadSeconds: Double
  let buildSeconds: Double

  init(path: String) throws {
    let load = Stopwatch()
    let bytes = try Self.bytes(path)
    var reader = Reader(bytes: bytes)
    guard try reader.read(UInt32.self, 1) == [0x3158_4D54] else {
      throw BenchmarkError(description: "\(path) is not a TMX1 file")
    }
    let sizes = try reader.read(Int32.self, 3)
    let arcs = Int(try reader.read(Int64.self, 1)[0])
    let (students, mentors) = (Int(sizes[0]), Int(sizes[1]))
    let capacities = try reader.read(Int32.self, mentors)
    let starts = try reader.read(Int64.self, students + 1).map(Int.init)
    let columns = try reader.read(Int32.self, arcs)
    let scores = try reader.read(Int32.self, arcs)
    loadSeconds = load.wallSeconds
    let build = Stopwatch()
    problem = try Problem(
      capacities: capacities, starts: starts, mentors: columns, scores: scores,
      weights: Array(repeating: 0, count: students),
      studentKeys: (0..<UInt64(students)).map { $0 &* 0x9E37_79B9_7F4A_7C15 },
      mentorKeys: (0..<UInt64(mentors)).map { ~$0 &* 0xD1B5_4A32_D192_ED03 })
    buildSeconds = build.wallSeconds
  }

  private static func bytes(_ path: String) throws -> [UInt8] {
    guard let file = fopen(path, "rb") else {
      throw BenchmarkError(description: "cannot open \(path)")
    }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let size = ftell(file)
    rewind(file)
    return try [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = fread(buffer.baseAddress, 1, size, file)
      guard count == size else { throw BenchmarkError(description: "cannot read \(path)") }
    }
  }

  private struct Reader {
    let bytes: [UInt8]
    var offset = 0

    mutating func read<Number: FixedWidthInteger & BitwiseCopyable>(
      _: Number.Type, _ count: Int
    ) throws -> [Number] {
      let size = count * MemoryLayout<Number>.size
      guard count >= 0, bytes.count - offset >= size else {
        throw BenchmarkError(description: "the file is too short")
      }
      defer { offset += size }
      return bytes.withUnsafeBytes { bytes in
        [Number](unsafeUninitializedCapacity: count) { numbers, initialized in
          UnsafeMutableRawBufferPointer(numbers).copyMemory(
            from: UnsafeRawBufferPointer(rebasing: bytes[offset..<(offset + size)]))
          initialized = count
        }
      }
    }
  }
}
