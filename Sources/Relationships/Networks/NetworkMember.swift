import Programs

/// Somebody of a program with what they need and offer, by the rosters as they are now.
package struct NetworkMember: Sendable, Equatable {
  package let person: NamedPerson
  package let needs: [String]
  package let offers: [String]
  /// Places for further students; none for a student.
  package let freePlaces: Int
  /// Enrolled, with every gate passed, and not held for safety.
  package let mayMeetOthers: Bool

  package init(
    person: NamedPerson, needs: [String], offers: [String], freePlaces: Int, mayMeetOthers: Bool
  ) {
    self.person = person
    self.needs = needs
    self.offers = offers
    self.freePlaces = freePlaces
    self.mayMeetOthers = mayMeetOthers
  }

  /// Offers of somebody who can take another student now.
  package var freeOffers: [String] {
    mayMeetOthers && freePlaces > 0 ? offers : []
  }
}

extension NetworkMember {
  /// A profile that is not complete keeps nobody from being introduced; a gate does.
  init(_ enrollment: Enrollment, _ readiness: Readiness) {
    let profile: Set<ReadinessGap> = [.goals, .languages, .availability]
    let isSafe = readiness.gaps.allSatisfy(profile.contains)
    self.init(
      person: NamedPerson(
        id: enrollment.person, role: enrollment.role.rawValue,
        externalID: enrollment.externalID, name: enrollment.name),
      needs: enrollment.needs, offers: enrollment.offers,
      freePlaces: max(0, (enrollment.capacity ?? 0) - enrollment.openMatches),
      mayMeetOthers: isSafe)
  }
}
