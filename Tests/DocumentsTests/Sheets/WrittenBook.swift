import CivilTime
import Documents
import Foundation
import Testing

@testable import Tabular

/// A folder of its own, gone after use.
func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  return try body(folder)
}

/// A workbook as it came back from its file.
struct WrittenBook {
  let bytes: [UInt8]

  static let properties = WorkbookProperties(
    title: "Check-ins", lang: "en", created: Instant(microsecondsSince1970: 1_790_000_000_000_000))

  init(_ sheets: [Sheet], _ properties: WorkbookProperties = properties) throws {
    bytes = try withFolder { folder in
      try SheetRenderer.write(Workbook(properties, sheets: sheets), to: folder + "/book.xlsx")
      return Array(try Data(contentsOf: URL(filePath: folder + "/book.xlsx")))
    }
  }

  /// The rows of a sheet as Trellis itself imports them, the titles first.
  func rows(sheet: String? = nil) throws -> [[String]] {
    let file = TabularFile(name: "book.xlsx", bytes: bytes)
    let layout = try TabularLayout.find(in: file, sheet: sheet)
    var reader = RecordReader(file, layout)
    var rows = [layout.header.names]
    while let record = try reader.next() {
      rows.append((0..<record.count).map { record.text($0) })
    }
    return rows
  }

  /// The names of the archive's parts.
  var parts: [String] {
    get throws { try ZipArchive(TabularFile(name: "book.xlsx", bytes: bytes)).names }
  }

  /// One part of the archive, XML.
  func part(_ name: String) throws -> String {
    let archive = try ZipArchive(TabularFile(name: "book.xlsx", bytes: bytes))
    let part = try archive.open(name, sizeLimit: 1 << 24)
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = try buffer.withUnsafeMutableBytes({ try part.read(into: $0) }), count > 0
    {
      text += buffer[..<count]
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The names of the sheets, as their tabs show them.
  var sheetNames: [String] {
    get throws {
      try part("xl/workbook.xml").components(separatedBy: "<sheet name=\"").dropFirst().map {
        String($0.prefix { $0 != "\"" })
      }
    }
  }
}
