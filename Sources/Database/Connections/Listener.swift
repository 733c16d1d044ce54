/// Hears what other sessions announce by NOTIFY; for one thread that may block.
///
/// Behind a pooler that hands each transaction another connection nothing would ever be heard, so
/// there it says so at once.
package final class Listener {
  private let connection: Connection

  /// Connects and listens; nil where a pooler stands between.
  ///
  /// - Parameters:
  ///   - target: which database.
  ///   - channel: a name of our own, no text from outside.
  /// - Throws: `DatabaseError` where nobody answers.
  package init?(_ target: ConnectionTarget, channel: StaticString) throws(DatabaseError) {
    connection = try Connection(target, preparesStatements: false)
    connection.statementSeconds = 10
    guard try !connection.isPooled() else { return nil }
    try connection.runScript("LISTEN \(channel)")
  }

  /// Waits for announcements, at most so long, and returns what they say.
  package func wait(milliseconds: Int32) throws(DatabaseError) -> [String] {
    try connection.notifications(waitMilliseconds: milliseconds)
  }
}
