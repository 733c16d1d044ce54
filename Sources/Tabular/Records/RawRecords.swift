/// Something that yields records of bare cells: no header, no shape, blank rows included.
protocol RawRecords {
  /// Where each record is found after `advance()`.
  var storage: RecordStorage { get }
  /// How much of the file has been read, for progress.
  var bytesRead: Int { get }

  /// Reads the next record into `storage`; false at the end.
  func advance() throws(TabularError) -> Bool
}
