/// Runs an actor's jobs on one thread of their own, in order.
///
/// A session blocks in libpq; on a thread of its own that stops nobody else.
final class ThreadExecutor: SerialExecutor {
  private let inbox = Inbox()

  init() {
    let inbox = inbox
    DetachedThread.run { inbox.work() }
  }

  deinit {
    inbox.close()
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    unsafe inbox.append(job, for: asUnownedSerialExecutor())
  }

  func asUnownedSerialExecutor() -> UnownedSerialExecutor {
    unsafe UnownedSerialExecutor(ordinary: self)
  }
}
