/// What a catalogue says for one message: one sentence, or one for each plural form.
package enum Wording: Sendable, Hashable, ExpressibleByStringLiteral {
  case plain(Template)
  case counted([PluralCategory: Template])

  package init(stringLiteral value: String) {
    self = .plain(Template(stringLiteral: value))
  }

  /// The sentence for a plural form; languages that lack the form use `other`.
  func template(for category: PluralCategory) -> Template {
    switch self {
    case .plain(let template): template
    case .counted(let forms): forms[category] ?? forms[.other] ?? ""
    }
  }

  package var templates: [Template] {
    switch self {
    case .plain(let template): [template]
    case .counted(let forms): Array(forms.values)
    }
  }
}

/// The plural forms of the world's languages, as Unicode's CLDR names them.
package enum PluralCategory: Sendable, Hashable {
  case zero, one, two, few, many, other
}
