/// Prices of places that prove a matching optimal, by themselves and without a solver.
///
/// A pair `(i, j)` is worth `(1, rank i, score)`, see `Problem.ranks(_:)`. For any prices not below
/// zero let the surplus of a student be the best `worth - price` over all the student's mentors, and
/// zero if that is better. Then no matching is worth more than
///
///     bound = sum over mentors of capacity * price  +  sum over students of surplus
///
/// for each pair of a matching is worth at most its student's surplus and its place's price. The order
/// of worths respects sums, so this holds level by level. A matching whose worths sum to the bound is
/// therefore optimal. A checker adds up both sides; it need not know how prices were found.
///
/// A price is `(0, 0, p)` for a mentor whose places suffice and `(1, r, p)` for one in a group of
/// mentors that students of rank `r` compete for: who is outside that group never enters it, and `p`
/// may be of either sign. Sums stay within 64 bits for all that `Problem` admits.
package struct Certificate: Sendable, Equatable {
  /// Prove the matching over all pairs whose score is at least `threshold`.
  package let prices: [Worth]
  /// The lowest score the matching may use: the floor of a fair round, else zero.
  package let threshold: Int32
  /// Only for a fair round: what proves that the floor costs no pair and no weight, and is the highest.
  package let floor: FloorCertificate?
}

/// Prices over worths of score zero; only pairs and ranks count.
package struct FloorCertificate: Sendable, Equatable {
  /// The bound over all pairs: the matching's pairs and ranks reach it.
  package let most: [Worth]
  /// The bound over the pairs whose score is above the floor: it is below what the matching reaches.
  package let above: [Worth]
}
