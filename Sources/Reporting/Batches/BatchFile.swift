/// One file that a batch makes, before it is made.
struct BatchFile: Sendable {
  /// Within the folder.
  let path: String
  let format: ReportFormat
  /// The recipient's id.
  let recipient: String
  /// What it says, as a checksum that does not depend on its format.
  let fingerprint: String
  /// Whose contents it holds: places within the bundle.
  let letters: Range<Int>
}

/// Which files a batch makes.
struct BatchFiles: Sendable {
  let letters: [Letter]
  let options: BatchOptions
  private let names: [String]

  init(of batch: ReportBatch, _ options: BatchOptions) {
    letters = batch.letters
    names = batch.letters.names
    self.options = options
  }

  var count: Int { letters.count * options.formats.count }

  /// The files of a bundle.
  ///
  /// - Parameters:
  ///   - bundle: which letters.
  ///   - fingerprints: what they say, in their order.
  /// - Returns: letter by letter, in the order of the formats.
  func of(_ bundle: Bundle, saying fingerprints: [String]) -> [BatchFile] {
    zip(bundle.letters, fingerprints).enumerated().flatMap { place, letter in
      options.formats.map { format in
        BatchFile(
          path: "\(names[letter.0]).\(format.rawValue)", format: format,
          recipient: letters[letter.0].recipient,
          fingerprint: digest(of: letter.1, as: format), letters: place..<(place + 1))
      }
    }
  }

  /// Printed on other paper, the same words make another file.
  private func digest(of text: String, as format: ReportFormat) -> String {
    format == .pdf ? "\(text)-\(options.paper)" : text
  }
}
