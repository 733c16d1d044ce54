import Programs

/// "Did you mean" for slugs, commands and file names.
enum Suggestion {
  /// The candidate nearest to a word, if it is near enough to be a typing error of it.
  static func nearest(to word: String, among candidates: [String]) -> String? {
    let limit = max(1, min(3, word.count / 3))
    return
      candidates
      .compactMap { candidate in
        Spelling(word.lowercased()).distance(to: Spelling(candidate.lowercased()))
          .map { ($0, candidate) }
      }
      .filter { $0.0 <= limit }
      .min { $0 < $1 }?
      .1
  }

  /// "Did you mean 'x'? " or nothing.
  static func sentence(for word: String, among candidates: [String]) -> String {
    nearest(to: word, among: candidates).map { "Did you mean '\($0)'? " } ?? ""
  }
}
