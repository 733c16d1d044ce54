/// Runs an actor's jobs on one thread of their own, in order.
///
/// What blocks there, such as a call into a C library, stops nobody else.
package final class ThreadExecutor: SerialExecutor {
  private let inbox = Inbox()

  package init() {
    let inbox = inbox
    DetachedThread.run { inbox.work() }
  }

  deinit {
    inbox.close()
  }

  package func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    unsafe inbox.append(job, for: asUnownedSerialExecutor())
  }

  package func asUnownedSerialExecutor() -> UnownedSerialExecutor {
    unsafe UnownedSerialExecutor(ordinary: self)
  }
}
