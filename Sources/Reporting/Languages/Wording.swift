/// What a catalogue says for one message: one sentence, or one for each plural form.
package enum Wording: Sendable, Hashable {
  case plain(Template)
  case counted([PluralCategory: Template])

  /// The sentence for a plural form; nothing where that form is missing.
  func template(for category: PluralCategory) -> Template {
    switch self {
    case .plain(let template): template
    case .counted(let forms): forms[category] ?? forms[.other] ?? Template()
    }
  }

  package var templates: [Template] {
    switch self {
    case .plain(let template): [template]
    case .counted(let forms): Array(forms.values)
    }
  }
}
