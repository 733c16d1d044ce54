/// "Did you mean" for slugs, commands and file names.
enum Suggestion {
  /// The candidate nearest to a word, if it is near enough to be a typing error of it.
  static func nearest(to word: String, among candidates: [String]) -> String? {
    let limit = max(1, min(3, word.count / 3))
    return
      candidates
      .map { (distance($0.lowercased(), word.lowercased()), $0) }
      .filter { $0.0 <= limit }
      .min { $0 < $1 }?
      .1
  }

  /// "Did you mean 'x'? " or nothing.
  static func sentence(for word: String, among candidates: [String]) -> String {
    nearest(to: word, among: candidates).map { "Did you mean '\($0)'? " } ?? ""
  }

  /// Levenshtein's distance in Unicode scalars, of words cut at 64.
  private static func distance(_ a: String, _ b: String) -> Int {
    let a = Array(a.unicodeScalars.prefix(64))
    let b = Array(b.unicodeScalars.prefix(64))
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, y) in b.enumerated() {
        let substituted = diagonal + (x == y ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, row[j] + 1, diagonal + 1)
      }
    }
    return row[b.count]
  }
}
