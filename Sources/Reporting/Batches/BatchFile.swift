import Checksums

/// One file that a batch makes, before it is made.
struct BatchFile: Sendable {
  /// Within the folder.
  let path: String
  let format: ReportFormat
  /// The recipient's id, or the class's.
  let recipient: String
  /// What it says, as a checksum that does not depend on its format.
  let fingerprint: String
  /// Whose contents it holds: places within the bundle.
  let letters: Range<Int>
  /// What a file of many letters is called; nil for one of a single letter.
  let title: String?
}

/// Which files a batch makes.
struct BatchFiles: Sendable {
  let letters: [Letter]
  let bundles: [Bundle]
  let options: BatchOptions
  /// The letters' names, and by their first letter those of the packs.
  private let names: [String]
  private let packNames: [Int: String]

  init(of batch: ReportBatch, _ options: BatchOptions) {
    letters = batch.letters
    bundles = batch.bundles(options.pack)
    names = batch.letters.names
    self.options = options
    let packs = bundles.filter { $0.pack != nil }
    packNames = Dictionary(
      zip(packs.map(\.letters.lowerBound), packs.map { $0.pack?.path ?? "" }.distinct)
    ) { first, _ in first }
  }

  /// How many files some bundles are.
  func count(of bundles: [Bundle]) -> Int {
    let letters = bundles.reduce(0) { $0 + $1.letters.count }
    let packed = options.formats.contains(.pdf) ? bundles.filter { $0.pack != nil } : []
    return letters * options.formats.count - packed.reduce(0) { $0 + $1.letters.count - 1 }
  }

  /// The files of a bundle.
  ///
  /// - Parameters:
  ///   - bundle: which letters.
  ///   - fingerprints: what they say, in their order.
  /// - Returns: what holds all of them, then letter by letter, in the order of the formats.
  func of(_ bundle: Bundle, saying fingerprints: [String]) -> [BatchFile] {
    var pack: [BatchFile] = []
    var own = options.formats
    if let all = bundle.pack, own.contains(.pdf) {
      own.removeAll { $0 == .pdf }
      pack = [
        BatchFile(
          path: "\(packNames[bundle.letters.lowerBound] ?? all.path).pdf", format: .pdf,
          recipient: all.recipient,
          fingerprint: digest(
            of: SHA256.hexadecimal(of: fingerprints.joined(separator: "\n")), as: .pdf),
          letters: 0..<bundle.letters.count, title: all.title)
      ]
    }
    return pack
      + zip(bundle.letters, fingerprints).enumerated().flatMap { place, letter in
        own.map { format in
          BatchFile(
            path: "\(names[letter.0]).\(format.rawValue)", format: format,
            recipient: letters[letter.0].recipient,
            fingerprint: digest(of: letter.1, as: format), letters: place..<(place + 1),
            title: nil)
        }
      }
  }

  /// Printed on other paper, the same words make another file.
  private func digest(of text: String, as format: ReportFormat) -> String {
    format == .pdf ? "\(text)-\(options.paper)" : text
  }
}
