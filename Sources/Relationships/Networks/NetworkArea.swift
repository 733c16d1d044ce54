/// An area in which somebody needs help that nobody they know offers.
package struct NetworkArea: Sendable, Equatable {
  /// A goal's code and its name.
  package let code: String
  package let name: String
  /// Who needs it; nobody is named where one person asks for themselves.
  package let neededBy: [NamedPerson]
  /// Mentors with a free place who offer it.
  package let freeOffers: [NamedPerson]

  package init(code: String, name: String, neededBy: [NamedPerson], freeOffers: [NamedPerson]) {
    self.code = code
    self.name = name
    self.neededBy = neededBy
    self.freeOffers = freeOffers
  }
}

/// An area with free offers as a student or a mentor sees it: how many offer it, never who.
package struct OpenArea: Sendable, Equatable {
  package let code: String
  package let name: String
  /// How many mentors offer it; nil where there is one alone, whom a number would point at.
  package let mentors: Int?

  /// What a person is told of areas: those with free offers alone, and none that is sensitive.
  static func of(_ areas: [NetworkArea], without sensitive: Set<String>) -> [OpenArea] {
    areas
      .filter { !$0.freeOffers.isEmpty && !sensitive.contains($0.code) }
      .map { area in
        OpenArea(
          code: area.code, name: area.name,
          mentors: area.freeOffers.count > 1 ? area.freeOffers.count : nil)
      }
  }
}
