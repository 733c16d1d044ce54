/// Bytes that grow at their end: what values are written to on their way to the server.
///
/// Memory of its own instead of an array, which looks at its reference count for every append; COPY
/// appends sixteen times a row.
@usableFromInline
@safe package struct ByteBuffer: ~Copyable {
  @usableFromInline var memory: UnsafeMutableRawPointer
  @usableFromInline var capacity: Int
  @usableFromInline var count = 0

  @inlinable
  init(capacity: Int) {
    self.capacity = capacity
    unsafe memory = .allocate(byteCount: capacity, alignment: 8)
  }

  deinit {
    unsafe memory.deallocate()
  }

  /// Appends an integer, most significant byte first, as the protocol has them.
  @inlinable
  package mutating func append<Value: FixedWidthInteger & BitwiseCopyable>(
    bigEndian value: Value
  ) {
    let start = extend(by: MemoryLayout<Value>.size)
    unsafe memory.storeBytes(of: value.bigEndian, toByteOffset: start, as: Value.self)
  }

  @inlinable
  package mutating func append(_ byte: UInt8) {
    let start = extend(by: 1)
    unsafe memory.storeBytes(of: byte, toByteOffset: start, as: UInt8.self)
  }

  @inlinable
  package mutating func append(contentsOf bytes: [UInt8]) {
    unsafe bytes.withUnsafeBytes { unsafe append($0) }
  }

  /// Appends a text's UTF-8.
  @inlinable
  package mutating func append(utf8 text: String) {
    var text = text
    text.withUTF8 { unsafe append(UnsafeRawBufferPointer($0)) }
  }

  /// Appends a value with its length before it, -1 for NULL: the form of arrays and of COPY.
  @inlinable
  mutating func append(cell value: some PGEncodable) {
    guard !value.isNull else { return append(bigEndian: Int32(-1)) }
    let start = extend(by: 4)
    value.encode(into: &self)
    let length = UInt32(truncatingIfNeeded: count - start - 4)
    unsafe memory.storeBytes(of: length.bigEndian, toByteOffset: start, as: UInt32.self)
  }

  /// Forgets the bytes and keeps the memory.
  mutating func removeAll() {
    count = 0
  }

  /// Lends the bytes.
  func withBytes<Value>(_ body: (UnsafeRawBufferPointer) -> Value) -> Value {
    unsafe body(UnsafeRawBufferPointer(start: memory, count: count))
  }

  @usableFromInline
  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress else { return }
    let start = extend(by: bytes.count)
    unsafe (memory + start).copyMemory(from: source, byteCount: bytes.count)
  }

  /// Makes room, which is yet to be written; returns where it begins.
  @inlinable
  mutating func extend(by length: Int) -> Int {
    let start = count
    count = start + length
    if count > capacity { grow(keeping: start) }
    return start
  }

  @usableFromInline
  mutating func grow(keeping used: Int) {
    capacity = max(capacity * 2, count)
    let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 8)
    unsafe larger.copyMemory(from: memory, byteCount: used)
    unsafe memory.deallocate()
    unsafe memory = unsafe larger
  }
}
