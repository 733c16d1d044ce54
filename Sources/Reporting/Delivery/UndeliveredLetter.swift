import Database
import Programs

/// A letter that was to be mailed and went to nobody.
package struct UndeliveredLetter: Sendable {
  /// Why; the table has the same.
  package enum Reason: String, Sendable {
    /// The roster has no address.
    case noAddress = "no_address"
    /// Others read the student's address too.
    case sharedAddress = "shared_address"
    /// A guardian who may not be told of the student has the student's address.
    case reachesBlocked = "contact_of_blocked_guardian"
  }

  /// In the batch.
  let place: Int
  let recipient: ID<Person>
  /// About whom it is, where it is about one student.
  let student: ID<Person>?
  let reason: Reason
}
