/// What a code of an import means, for `trellis import explain` and the page of codes.
package struct ImportCode: Sendable, Hashable {
  /// What follows from it.
  package enum Effect: String, Sendable, CaseIterable {
    /// The file can't be read at all.
    case file = "the file is refused"
    /// The row is rejected, and with it the file unless bad rows are skipped.
    case row = "the row is rejected"
    /// Nothing; it is told.
    case none = "nothing, it is told"
  }

  /// What scripts match on, and never changes: `date.invalid`.
  package let code: String
  package let effect: Effect
  /// What it means, as a sentence.
  package let meaning: String
  /// A cell, row or file to which it happens.
  package let example: String
  /// What to do, as a sentence.
  package let remedy: String

  init(
    _ code: String, _ effect: Effect, _ meaning: String, example: String, _ remedy: String
  ) {
    self.code = code
    self.effect = effect
    self.meaning = meaning
    self.example = example
    self.remedy = remedy
  }
}

/// Every code of an import there is.
package enum ImportCodes {
  /// In the order of the alphabet.
  package static let all =
    (files + mappings + rows + people + identification + profiles + goals + meetings + growth
    + oneRoster)
    .sorted { $0.code < $1.code }

  /// What a code means, or nil where there is no such code.
  package static func code(_ code: String) -> ImportCode? {
    all.first { $0.code == code }
  }

  /// The code that is spelled most like a text, where one is at all.
  package static func nearest(to text: String) -> String? {
    let written = Spelling(text)
    let rated = all.compactMap { known in
      Spelling(known.code).distance(to: written).map { (distance: $0, code: known.code) }
    }
    return rated.min { $0.distance < $1.distance }?.code
  }

  /// All of them as a page of Markdown: `docs/import-codes.md`.
  package static var page: String {
    let rows = all.map { code in
      "| `\(code.code)` | \(code.meaning) | \(cell(code.example)) | \(code.effect.rawValue) "
        + "| \(cell(code.remedy)) |"
    }
    return """
      # Codes of imports

      What `trellis import` finds has a stable code, in `--json`, on the screen and in the file that
      `--errors` writes. `trellis import explain CODE` says the same. This page is written by
      `trellis import explain --page`.

      | code | meaning | example | what follows | what to do |
      | --- | --- | --- | --- | --- |
      \(rows.joined(separator: "\n"))

      """
  }

  private static func cell(_ text: String) -> String {
    text.replacing("|", with: "\\|")
  }
}
