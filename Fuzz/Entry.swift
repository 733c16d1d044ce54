import Foundation

/// What libFuzzer calls before anything else; the target is chosen by TRELLIS_FUZZ_TARGET.
@_cdecl("LLVMFuzzerInitialize")
public func fuzzerStarts(
  _ count: UnsafeMutablePointer<CInt>, _ words: UnsafeMutablePointer<UnsafeMutableRawPointer>
) -> CInt {
  guard FuzzTarget.chosen != nil else {
    let names = FuzzTarget.all.map { $0.name }.joined(separator: ", ")
    FileHandle.standardError.write(Data("TRELLIS_FUZZ_TARGET is none of: \(names)\n".utf8))
    exit(64)
  }
  return 0
}

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzerTries(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  FuzzTarget.chosen?.run(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// One parser, fed with any bytes.
///
/// It must neither trap nor hang; and what the target says of its results must hold.
struct FuzzTarget: Sendable {
  let name: String
  let run: @Sendable ([UInt8]) -> Void

  static let all: [FuzzTarget] = files + cells + documents + mail

  static let chosen: FuzzTarget? = {
    let name = ProcessInfo.processInfo.environment["TRELLIS_FUZZ_TARGET"]
    return all.first { $0.name == name }
  }()
}

/// Stops at a result that contradicts what the parser promises.
func require(_ holds: Bool, _ promise: StaticString) {
  if !holds { fatalError("\(promise)") }
}
