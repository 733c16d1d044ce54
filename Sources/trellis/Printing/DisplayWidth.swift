import CTerminal
import Foundation

/// How many columns a terminal gives to a text, by the C library's own tables.
enum DisplayWidth {
  /// Columns of a text; combining marks take none, East Asian wide characters two.
  static func of(_ text: String) -> Int {
    _ = utf8Locale
    return text.unicodeScalars.reduce(0) { sum, scalar in
      sum + max(0, Int(wcwidth(wchar_t(bitPattern: scalar.value))))
    }
  }

  /// The text without line ends, control and direction characters, which would break a table or
  /// speak to the terminal.
  static func singleLine(_ text: String) -> String {
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A, 0x0D, 0x09: clean.append(" ")
      case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: continue
      default: clean.append(scalar)
      }
    }
    while clean.last == " " { clean.removeLast() }
    return String(clean)
  }

  /// `wcwidth` knows no wide character outside a UTF-8 locale.
  private static let utf8Locale: Bool = setlocale(LC_CTYPE, "C.UTF-8") != nil
}
