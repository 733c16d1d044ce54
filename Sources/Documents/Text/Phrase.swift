/// Localised text ready to be set, in which every word from data stands apart from its surroundings.
///
/// A literal is the catalogue's or the program's own; what people typed enters only as
/// `\(name: ...)`, is cleaned, and is isolated from the direction of the text around it, so that a
/// name in Arabic neither reorders an English sentence nor is reordered by it.
package struct Phrase: Sendable, Hashable {
  /// A stretch of text of one kind.
  package struct Run: Sendable, Hashable {
    package let text: String
    /// Whether a name of unknown direction: renderers isolate it.
    package let isName: Bool
    package let isStrong: Bool
  }

  package private(set) var runs: [Run]

  /// Text of the program's own, such as a catalogue's sentence or a number.
  package init(text: String) {
    runs = text.isEmpty ? [] : [Run(text: text, isName: false, isStrong: false)]
  }

  /// Something people typed: a name, a place, a telephone number.
  package init(name: String) {
    runs = [Run(text: CleanText.name(name), isName: true, isStrong: false)]
  }

  package var isEmpty: Bool { runs.isEmpty }

  /// The text alone, for titles and labels that cannot hold an isolate.
  package var plain: String { runs.map(\.text).joined() }

  /// The same words, emphasised.
  package var strong: Phrase {
    var phrase = self
    phrase.runs = runs.map { Run(text: $0.text, isName: $0.isName, isStrong: true) }
    return phrase
  }

  package mutating func append(_ other: Phrase) {
    runs.append(contentsOf: other.runs)
  }

  /// The phrases one after another with a separator between them; empty ones are passed over.
  package static func joined(_ phrases: [Phrase], separator: String) -> Phrase {
    var joined = Phrase(text: "")
    for phrase in phrases where !phrase.isEmpty {
      if !joined.isEmpty { joined.append(Phrase(text: separator)) }
      joined.append(phrase)
    }
    return joined
  }
}

extension Phrase: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) {
    self.init(text: value)
  }

  package init(stringInterpolation: Interpolation) {
    self = stringInterpolation.phrase
  }

  /// Takes names, numbers and phrases, and no bare `String`: its origin must be said.
  package struct Interpolation: StringInterpolationProtocol {
    var phrase = Phrase(text: "")

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: String) {
      phrase.append(Phrase(text: literal))
    }

    package mutating func appendInterpolation(name: String) {
      phrase.append(Phrase(name: name))
    }

    package mutating func appendInterpolation(_ other: Phrase) {
      phrase.append(other)
    }

    package mutating func appendInterpolation(_ number: Int) {
      phrase.append(Phrase(text: String(number)))
    }
  }
}
