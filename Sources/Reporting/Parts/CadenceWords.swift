import Documents

extension Language {
  /// A number of a cadence's intervals: `11 weeks`, `1 month`.
  func units(_ count: Int, of cadence: Cadence) -> Phrase {
    switch cadence {
    case .weekly: say(.weeks, count: count)
    case .everyTwoWeeks: say(.fortnights, count: count)
    case .monthly: say(.months, count: count)
    }
  }

  /// The words around the numbers at the foot of a page.
  var pageNumber: Document.PageNumber {
    var words = ["", "", ""]
    var gaps = 0
    for part in template(.pageNumber).parts {
      switch part {
      case .words(let text): words[gaps] += text
      case .slot: gaps = min(gaps + 1, 2)
      }
    }
    return Document.PageNumber(before: words[0], between: words[1], after: words[2])
  }
}
