/// Writes workbooks for tests: a zip archive of stored parts, by hand.
struct TestWorkbook {
  var parts: [(name: String, content: String)] = []
  /// What a part's header says it unpacks to, where that is not the truth.
  var claimedSizes: [String: UInt32] = [:]

  static let namespace = "http://schemas.openxmlformats.org"

  /// A workbook with one sheet, given as the XML inside `sheetData`.
  init(
    rows: String, shared: [String] = [], formats: String = "", cellFormats: String = "",
    workbookProperties: String = "", sheets: [(name: String, state: String)] = [("Roster", "")]
  ) {
    let types = "\(Self.namespace)/officeDocument/2006/relationships"
    parts = [
      ("[Content_Types].xml", "<Types/>"),
      (
        "_rels/.rels",
        "<Relationships><Relationship Id='r1' Type='\(types)/officeDocument' Target='xl/workbook.xml'/>"
          + "</Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<workbook xmlns:r='x'><workbookPr \(workbookProperties)/><sheets>"
          + sheets.enumerated().map {
            "<sheet name='\($1.name)' \($1.state) r:id='s\($0)'/>"
          }.joined() + "</sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships>"
          + sheets.indices.map {
            "<Relationship Id='s\($0)' Type='\(types)/worksheet' Target='worksheets/sheet\($0).xml'/>"
          }.joined()
          + "<Relationship Id='t' Type='\(types)/sharedStrings' Target='/xl/sharedStrings.xml'/>"
          + "<Relationship Id='f' Type='\(types)/styles' Target='./styles.xml'/></Relationships>"
      ),
      ("xl/sharedStrings.xml", "<sst>" + shared.map { "<si>\($0)</si>" }.joined() + "</sst>"),
      (
        "xl/styles.xml",
        "<styleSheet><numFmts>\(formats)</numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
          + "<cellXfs><xf/>\(cellFormats)</cellXfs></styleSheet>"
      ),
    ]
    for index in sheets.indices {
      let content =
        index == sheets.count - 1 ? rows : "<row><c t='inlineStr'><is><t>no</t></is></c></row>"
      parts.append(
        (
          "xl/worksheets/sheet\(index).xml",
          "<?xml version='1.0'?><worksheet><sheetData>\(content)</sheetData></worksheet>"
        ))
    }
  }

  var bytes: [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let content = Array(part.content.utf8)
      let name = Array(part.name.utf8)
      let claimed = claimedSizes[part.name] ?? UInt32(content.count)
      let fields =
        Self.little(20, 2) + Self.little(0, 2) + Self.little(0, 2) + Self.little(0, 4)
        + Self.little(Self.checksum(content), 4) + Self.little(UInt32(content.count), 4)
        + Self.little(claimed, 4) + Self.little(UInt32(name.count), 2) + Self.little(0, 2)
      directory +=
        [0x50, 0x4B, 1, 2] + Self.little(20, 2) + fields + Self.little(0, 2) + Self.little(0, 2)
        + Self.little(0, 2) + Self.little(0, 4) + Self.little(UInt32(archive.count), 4) + name
      archive += [0x50, 0x4B, 3, 4] + fields + name + content
    }
    let count = Self.little(UInt32(parts.count), 2)
    return archive + directory + [0x50, 0x4B, 5, 6] + Self.little(0, 4) + count + count
      + Self.little(UInt32(directory.count), 4) + Self.little(UInt32(archive.count), 4)
      + Self.little(0, 2)
  }

  private static func little(_ value: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
  }

  /// CRC-32 as zip wants it.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
