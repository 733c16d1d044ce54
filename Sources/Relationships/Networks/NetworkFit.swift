package import Database
package import Programs

/// Somebody whom a person's needs and offers would fit.
package struct NetworkFit: Sendable, Equatable {
  package let person: NamedPerson
  /// What they offer of what the person needs.
  package let theyOffer: [String]
  /// What they need of what the person offers.
  package let theyNeed: [String]
  package let freePlaces: Int

  package var shared: Int { theyOffer.count + theyNeed.count }
}

extension NetworkFit {
  /// How many are named at most.
  package static let longestList = 10

  /// Those who fit a member best: most in common first, both ways before one way.
  ///
  /// - Parameters:
  ///   - member: whom they are to fit.
  ///   - others: everybody of the program.
  ///   - apart: whom the member knows already, or must not be brought together with.
  /// - Returns: at most `longestList`, the same ones in the same order whatever the input's.
  package static func best(
    for member: NetworkMember, among others: [NetworkMember], apart: Set<ID<Person>>
  ) -> [NetworkFit] {
    guard member.mayMeetOthers else { return [] }
    let (needs, offers) = (Set(member.needs), Set(member.offers))
    return
      others
      .filter {
        $0.mayMeetOthers && $0.person.id != member.person.id && !apart.contains($0.person.id)
      }
      .map { other in
        NetworkFit(
          person: other.person, theyOffer: other.offers.filter(needs.contains),
          theyNeed: other.needs.filter(offers.contains), freePlaces: other.freePlaces)
      }
      .filter { $0.shared > 0 }
      .sorted { $0.rank < $1.rank }
      .prefix(longestList).map { $0 }
  }

  private var rank: (Int, Int, Int, String, ID<Person>) {
    let isMutual = !theyOffer.isEmpty && !theyNeed.isEmpty
    return (-shared, isMutual ? 0 : 1, freePlaces > 0 ? 0 : 1, person.qualified, person.id)
  }
}
