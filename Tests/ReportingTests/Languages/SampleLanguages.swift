import Foundation
import Reporting
import Testing

extension Reporting.Language {
  /// The product's second language.
  static let spanish = best(for: ["es"])
}

/// Languages that Trellis does not speak, with words for some of a guardian's letter: what is read from
/// the right, with six plural forms, and what is written without spaces and with one form.
enum SampleLanguages {
  static let tags = ["ar", "zh"]

  static func language(_ tag: String) throws -> Reporting.Language {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "Catalogues/\(tag).catalogue")
    return try CatalogueReader.language(
      in: Array(try Data(contentsOf: file)), of: file.lastPathComponent)
  }
}
