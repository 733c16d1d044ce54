/// The fonts of a language, in the order in which Pango asks them for a character.
struct FontFamilies: Equatable {
  let text: String
  let display: String
  /// What the leading of Latin script is multiplied by: other scripts are taller.
  let leading: Double
  let hasItalic: Bool

  init(lang: String, dir: TextDirection) {
    let parts = lang.lowercased().utf8.split { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
      .map { String(Substring($0)) }
    let east = Self.eastern(parts.first ?? "", parts.dropFirst())
    if let east {
      text = "Noto Sans CJK \(east), Noto Sans, Noto Sans Arabic"
      display = text
      leading = 1.1
      hasItalic = false
    } else if dir == .rightToLeft {
      text = "Noto Sans, Noto Sans Arabic, Noto Sans Hebrew, Noto Sans CJK SC"
      display = text
      leading = 1.14
      hasItalic = false
    } else {
      text = "Noto Sans, Noto Sans Arabic, Noto Sans CJK SC"
      // A Chinese name in a title is printed without serifs, as whole letters in Chinese are: each
      // further font of that size costs every worker 25 MiB.
      display = "Noto Serif, Noto Naskh Arabic, Noto Sans CJK SC, Noto Sans"
      leading = 1
      hasItalic = true
    }
  }

  /// The regional forms of Han characters that a language is printed in; nil for other scripts.
  private static func eastern(_ language: String, _ rest: ArraySlice<String>) -> String? {
    switch language {
    case "ja": "JP"
    case "ko": "KR"
    case "zh" where rest.contains("hk") || rest.contains("mo"): "HK"
    case "zh" where rest.contains("hant") || rest.contains("tw"): "TC"
    case "zh": "SC"
    case "yue": "HK"
    default: nil
    }
  }
}
