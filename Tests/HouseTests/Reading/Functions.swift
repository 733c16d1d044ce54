/// A function or initialiser of a file.
struct Function {
  /// The line, counted from 1, on which it is declared.
  let line: Int
  /// How many lines it has, from its declaration to its closing brace.
  let length: Int
}

extension SwiftFile {
  /// The functions that have a body, nested ones counted by themselves too.
  var functions: [Function] {
    let text = Array(code.joined(separator: "\n").utf8)
    var functions: [Function] = []
    var line = 1
    for index in text.indices {
      if text[index] == UInt8(ascii: "\n") { line += 1 }
      guard Self.declares(text, at: index), let end = Self.endOfBody(in: text, after: index)
      else { continue }
      let length = 1 + text[index..<end].count { $0 == UInt8(ascii: "\n") }
      functions.append(Function(line: line, length: length))
    }
    return functions
  }

  /// Whether `func` or `init` stands here as a word that declares something.
  private static func declares(_ text: [UInt8], at index: Int) -> Bool {
    let word = text[index...].prefix(4)
    guard word.elementsEqual("func".utf8) || word.elementsEqual("init".utf8) else { return false }
    let before = index == 0 ? UInt8(ascii: "\n") : text[index - 1]
    let after = index + 4 < text.count ? text[index + 4] : UInt8(ascii: "\n")
    return " \n\t".utf8.contains(before) && " (<?`".utf8.contains(after)
  }

  /// Where the brace closes that opens after the parameters, or nil for a requirement without body.
  private static func endOfBody(in text: [UInt8], after start: Int) -> Int? {
    var parentheses = 0
    var braces = 0
    var seenParameters = false
    for index in text.indices[start...] {
      switch text[index] {
      case UInt8(ascii: "("), UInt8(ascii: "["): parentheses += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"):
        parentheses -= 1
        if parentheses == 0 { seenParameters = true }
      case UInt8(ascii: "{") where parentheses == 0: braces += 1
      case UInt8(ascii: "}") where parentheses == 0:
        braces -= 1
        if braces <= 0 { return braces == 0 ? index : nil }
      case UInt8(ascii: "\n") where seenParameters && parentheses == 0 && braces == 0:
        guard continues(text, after: index) else { return nil }
      default: break
      }
    }
    return nil
  }

  /// Whether the next line goes on with a declaration's head: a brace, an arrow, `throws`, `where`.
  private static func continues(_ text: [UInt8], after lineEnd: Int) -> Bool {
    let rest = text[(lineEnd + 1)...].drop { $0 == UInt8(ascii: " ") }
    return ["{", "->", "throws", "async", "where", ")"].contains { rest.starts(with: $0.utf8) }
  }
}
