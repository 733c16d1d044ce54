package import CivilTime
package import Database
package import Matching
package import Programs
package import Relationships

/// What whoever makes ordered reports knows and the order does not say.
package struct OrderMeans: Sendable {
  /// How many reports of a part are made at once.
  let workers: Int
  /// How many letters a part has, about.
  let partSize: Int
  /// Below it are the folders of orders that name none.
  let spool: Spool
  /// Where letters that are mailed wait; nil where nobody is set in whose name they go.
  let outbox: Outbox?
  /// The rules by which a program's free places are counted.
  let policy: @Sendable (Program) throws -> Policy
  /// What a worklist's page says, with the commands that deal with it.
  let tasks: @Sendable ([WorklistItem], ReportRequest) -> [WorklistReport.Task]
  /// What time it is: what is entered later is not in a batch.
  let moment: @Sendable (Transaction) throws -> Instant

  package init(
    workers: Int, partSize: Int = 256, spool: Spool, outbox: Outbox? = nil,
    policy: @escaping @Sendable (Program) throws -> Policy,
    tasks: @escaping @Sendable ([WorklistItem], ReportRequest) -> [WorklistReport.Task],
    moment: (@Sendable (Transaction) throws -> Instant)? = nil
  ) {
    self.workers = workers
    self.partSize = partSize
    self.spool = spool
    self.outbox = outbox
    self.policy = policy
    self.tasks = tasks
    self.moment = moment ?? { try $0.one(.databaseMoment) }
  }
}
