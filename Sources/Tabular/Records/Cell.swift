/// The bytes of one cell, as UTF-8, where they were read.
///
/// Good until the reader goes on to the next record; who keeps a cell longer takes its `text`.
package struct Cell: RandomAccessCollection {
  private let storage: RecordStorage
  private let start: Int
  package let endIndex: Int

  init(_ index: Int, of storage: RecordStorage) {
    self.storage = storage
    guard index >= 0, index < storage.width else {
      (start, endIndex) = (0, 0)
      return
    }
    let place = storage.cells[index]
    start = Int(place.start)
    endIndex = Int(place.end) - start
  }

  package var startIndex: Int { 0 }

  package subscript(position: Int) -> UInt8 {
    precondition(position >= 0 && position < endIndex, "a place outside of the cell")
    return storage.text[start + position]
  }

  /// Lends the bytes; they must not leave the closure.
  package func withBytes<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeBufferPointer(rebasing: storage.text[start..<start + endIndex]))
  }

  package func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result? {
    try body(UnsafeBufferPointer(rebasing: storage.text[start..<start + endIndex]))
  }

  /// The cell as text; damaged bytes become U+FFFD.
  package var text: String {
    withBytes { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether nothing is in the cell but spaces and tabs.
  package var isBlank: Bool {
    withBytes { bytes in bytes.allSatisfy { $0 == ASCII.space || $0 == ASCII.tab } }
  }
}
