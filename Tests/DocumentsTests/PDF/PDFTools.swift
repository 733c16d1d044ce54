import Foundation
import Testing

/// What other programs make of a PDF: Poppler's text and pictures, qpdf's opinion.
enum PDFTools {
  struct Answer {
    let status: Int32
    let out: [UInt8]

    var text: String { String(decoding: out, as: UTF8.self) }
  }

  /// Runs a program on a file of its own; `FILE` among the words stands for it.
  static func run(_ words: [String], on bytes: [UInt8]) throws -> Answer {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).pdf")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(bytes).write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words.map { $0 == "FILE" ? file.path : $0 }
    let out = Pipe()
    process.standardOutput = out
    process.standardError = FileHandle.nullDevice
    try process.run()
    let said = try out.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Answer(status: process.terminationStatus, out: Array(said))
  }

  /// The text of each page, without white space.
  static func pages(_ bytes: [UInt8]) throws -> [String] {
    try run(["pdftotext", "-layout", "FILE", "-"], on: bytes).text
      .split(separator: "\u{0C}").map { squeezed(String($0)) }
      .filter { !$0.isEmpty }
  }

  /// Without white space and direction marks, ligatures taken apart: the words alone.
  static func squeezed(_ text: String) -> String {
    let plain = text.precomposedStringWithCompatibilityMapping.unicodeScalars.filter {
      !$0.properties.isWhitespace && $0.properties.generalCategory != .format
    }
    return String(String.UnicodeScalarView(plain))
  }

  static func isClean(_ bytes: [UInt8]) throws -> Bool {
    try run(["qpdf", "--check", "FILE"], on: bytes).status == 0
  }
}
