import CZip

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The parts of a zip archive, unpacked piece by piece and within limits.
final class ZipArchive {
  /// More than this from one byte is no spreadsheet's work; deflate itself ends near 1,032.
  private static let ratioLimit: UInt64 = 200
  /// Below this a part may unpack in any proportion.
  private static let alwaysAllowed: UInt64 = 1 << 20

  private let handle: OpaquePointer
  private let file: TabularFile

  init(_ file: TabularFile) throws(TabularError) {
    self.file = file
    guard let handle = file.openArchive() else {
      throw TabularError(file: file.name, reason: .workbook(.damaged(part: "its directory")))
    }
    self.handle = handle
  }

  deinit {
    zip_discard(handle)
  }

  func contains(_ part: String) -> Bool {
    zip_name_locate(handle, part, zip_flags_t(ZIP_FL_NOCASE)) >= 0
  }

  /// The names of all parts, in the order of the directory; folders end in a slash.
  var names: [String] {
    (0..<max(0, zip_get_num_entries(handle, 0))).map { index in
      zip_get_name(handle, zip_uint64_t(index), 0).map { String(cString: $0) } ?? ""
    }
  }

  /// Opens a part after its declared size has been judged; the rest of the reading keeps to it.
  func open(_ part: String, sizeLimit: UInt64) throws(TabularError) -> ZipPart {
    let index = zip_name_locate(handle, part, zip_flags_t(ZIP_FL_NOCASE))
    guard index >= 0 else {
      throw TabularError(file: file.name, reason: .workbook(.damaged(part: part)))
    }
    return try open(Int(index), named: part, sizeLimit: sizeLimit)
  }

  /// As above, by the part's place in `names`.
  func open(_ index: Int, named part: String, sizeLimit: UInt64) throws(TabularError) -> ZipPart {
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_stat_index(handle, zip_uint64_t(index), 0, &status) == 0 else {
      throw TabularError(file: file.name, reason: .workbook(.damaged(part: part)))
    }
    let allowed = max(Self.alwaysAllowed, status.comp_size.multipliedOrMax(by: Self.ratioLimit))
    guard status.size <= min(sizeLimit, allowed) else {
      throw TabularError(file: file.name, reason: .workbook(.tooLarge(part: part)))
    }
    guard let entry = zip_fopen_index(handle, zip_uint64_t(index), 0) else {
      throw TabularError(file: file.name, reason: .workbook(.damaged(part: part)))
    }
    return ZipPart(owning: entry, of: self, fileName: file.name, name: part, size: status.size)
  }
}

/// One part of an archive while it is unpacked.
final class ZipPart {
  let name: String
  private let entry: OpaquePointer
  private let archive: ZipArchive
  private let fileName: String
  private let size: UInt64
  /// What the part may still unpack to.
  private var rest: UInt64

  init(
    owning entry: OpaquePointer, of archive: ZipArchive, fileName: String, name: String,
    size: UInt64
  ) {
    self.entry = entry
    self.archive = archive
    self.fileName = fileName
    self.name = name
    self.size = size
    rest = size
  }

  /// How much of the part has been unpacked, from 0 to 1.
  var progress: Double {
    size == 0 ? 1 : Double(size - rest) / Double(size)
  }

  deinit {
    zip_fclose(entry)
  }

  /// Unpacks the next piece; none at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(TabularError) -> Int {
    let count = zip_fread(entry, buffer.baseAddress, zip_uint64_t(buffer.count))
    guard count >= 0, UInt64(count) <= rest else {
      throw TabularError(
        file: fileName,
        reason: .workbook(count < 0 ? .damaged(part: name) : .tooLarge(part: name)))
    }
    rest -= UInt64(count)
    return Int(count)
  }
}

extension TabularFile {
  /// The file as libzip sees it; libzip closes what it is given.
  fileprivate func openArchive() -> OpaquePointer? {
    switch content {
    case .descriptor(let descriptor):
      guard let number = descriptor.reopened() else { return nil }
      let archive = zip_fdopen(number, 0, nil)
      if archive == nil { close(number) }
      return archive
    case .bytes(let bytes):
      guard let copy = malloc(max(1, bytes.count)) else { return nil }
      UnsafeMutableRawBufferPointer(start: copy, count: bytes.count).copyBytes(from: bytes)
      guard let source = zip_source_buffer_create(copy, zip_uint64_t(bytes.count), 1, nil) else {
        free(copy)
        return nil
      }
      let archive = zip_open_from_source(source, ZIP_RDONLY, nil)
      if archive == nil { zip_source_free(source) }
      return archive
    }
  }
}

extension UInt64 {
  fileprivate func multipliedOrMax(by factor: UInt64) -> UInt64 {
    let (product, overflow) = multipliedReportingOverflow(by: factor)
    return overflow ? .max : product
  }
}
