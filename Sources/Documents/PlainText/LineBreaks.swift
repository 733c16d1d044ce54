/// Breaks text into lines of a width, at spaces and beside wide characters.
enum LineBreaks {
  /// The lines of a text, at least one; a word that fills more than a line is cut.
  static func lines(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = Line()
    for piece in pieces(of: text) {
      var piece = piece
      if line.width + piece.gap + piece.width > width, !line.text.isEmpty {
        lines.append(line.text)
        line = Line()
      }
      if line.text.isEmpty { piece.gap = 0 }
      while piece.width > width, let head = piece.cut(to: width) { lines.append(head) }
      line.append(piece)
    }
    return lines + (line.text.isEmpty && !lines.isEmpty ? [] : [line.text])
  }

  private struct Line {
    var text = ""
    var width = 0

    mutating func append(_ piece: Piece) {
      if piece.gap > 0 { text += " " }
      text += piece.text
      width += piece.gap + piece.width
    }
  }

  /// What stays together in a line: a word, or one wide character with what clings to it.
  private struct Piece {
    var text: String
    var width: Int
    /// 1 where a space stands before it.
    var gap: Int

    /// Takes off the head that fills a line.
    mutating func cut(to limit: Int) -> String? {
      var head = ""
      var filled = 0
      var rest = text[...]
      while let character = rest.first {
        let own = TextWidth.columns(of: String(character))
        guard head.isEmpty || filled + own <= limit else { break }
        head.append(character)
        filled += own
        rest = rest.dropFirst()
      }
      guard !rest.isEmpty else { return nil }
      text = String(rest)
      width -= filled
      return head
    }
  }

  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" }) {
      var isFirst = true
      for part in parts(of: word) {
        pieces.append(
          Piece(text: part, width: TextWidth.columns(of: part), gap: isFirst ? 1 : 0))
        isFirst = false
      }
    }
    return pieces
  }

  /// A word cut at its wide characters; closing marks stay with what they close.
  private static func parts(of word: Substring) -> [String] {
    var parts: [String] = []
    var afterWide = true
    for character in word {
      let isWide = character.unicodeScalars.first.map(TextWidth.isWide) ?? false
      let closes = closingMarks.contains(character)
      if parts.isEmpty || (isWide || afterWide) && !closes {
        parts.append(String(character))
      } else {
        parts[parts.count - 1].append(character)
      }
      afterWide = isWide
    }
    return parts
  }

  private static let closingMarks: Set<Character> = [
    "、", "。", "，", "．", "！", "？", "：", "；", "）", "」", "』", "】", "》", "〉", "〕", "…", ",", ".", "!",
    "?", ")", ":",
    ";", "ー", "”", "’",
  ]
}
