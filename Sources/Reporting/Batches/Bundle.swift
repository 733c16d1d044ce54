/// Letters whose files one worker makes at a stroke: a single one, or those that one PDF holds.
struct Bundle: Sendable {
  /// Their places in the batch.
  let letters: Range<Int>
  /// Nil where each letter is a file by itself.
  var pack: LetterPack?
}

extension ReportBatch {
  /// A printed class has seldom more; where it has, it is printed in parts.
  static let mostInPack = 100

  /// Every letter by itself, or each run of letters that are printed together.
  func bundles(_ pack: ReportPack?) -> [Bundle] {
    guard pack != nil else { return letters.indices.map { Bundle(letters: $0..<($0 + 1)) } }
    var bundles: [Bundle] = []
    for (place, letter) in letters.enumerated() {
      if let last = bundles.last, let pack = letter.pack, last.pack == pack,
        last.letters.count < Self.mostInPack
      {
        bundles[bundles.count - 1] = Bundle(
          letters: last.letters.lowerBound..<place + 1, pack: pack)
      } else {
        bundles.append(Bundle(letters: place..<place + 1, pack: letter.pack))
      }
    }
    return bundles
  }

  /// Bundles in runs that tell of some hundred students each: what is in memory at a time.
  func slices(of bundles: [Bundle], ofStudents most: Int = 128) -> [[Bundle]] {
    var slices: [[Bundle]] = []
    var students = most
    for bundle in bundles {
      let more = letters[bundle.letters].reduce(0) { $0 + max(1, $1.told.count) }
      if students + more > most {
        slices.append([])
        students = 0
      }
      slices[slices.count - 1].append(bundle)
      students += more
    }
    return slices
  }

  /// Where parts of some hundred letters begin and end; a bundle is in one part.
  func parts(_ pack: ReportPack?, ofLetters most: Int = 256) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    for bundle in bundles(pack) {
      if let last = parts.last, bundle.letters.upperBound - last.lowerBound <= most {
        parts[parts.count - 1] = last.lowerBound..<bundle.letters.upperBound
      } else {
        parts.append(bundle.letters)
      }
    }
    return parts
  }
}
