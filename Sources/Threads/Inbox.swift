#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The jobs that wait for a thread, under a lock with a condition: Swift's Mutex cannot wait.
@safe
final class Inbox: @unchecked Sendable {
  @unsafe private struct Entry {
    let job: UnownedJob
    let executor: UnownedSerialExecutor
  }

  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  private let arrival: UnsafeMutablePointer<pthread_cond_t>
  private var entries: [Entry] = unsafe []
  private var isClosed = false

  init() {
    unsafe lock = .allocate(capacity: 1)
    unsafe arrival = .allocate(capacity: 1)
    unsafe pthread_mutex_init(lock, nil)
    unsafe pthread_cond_init(arrival, nil)
  }

  deinit {
    unsafe pthread_cond_destroy(arrival)
    unsafe pthread_mutex_destroy(lock)
    unsafe arrival.deallocate()
    unsafe lock.deallocate()
  }

  func append(_ job: UnownedJob, for executor: UnownedSerialExecutor) {
    unsafe pthread_mutex_lock(lock)
    unsafe entries.append(Entry(job: job, executor: executor))
    unsafe pthread_cond_signal(arrival)
    unsafe pthread_mutex_unlock(lock)
  }

  /// Lets the thread end once it has done what waits.
  func close() {
    unsafe pthread_mutex_lock(lock)
    isClosed = true
    unsafe pthread_cond_signal(arrival)
    unsafe pthread_mutex_unlock(lock)
  }

  /// The thread's life: job after job until closed.
  func work() {
    while let batch = unsafe next() {
      unsafe batch.forEach { entry in
        unsafe entry.job.runSynchronously(on: entry.executor)
      }
    }
  }

  private func next() -> [Entry]? {
    unsafe pthread_mutex_lock(lock)
    defer { unsafe pthread_mutex_unlock(lock) }
    while unsafe entries.isEmpty {
      if isClosed { return nil }
      unsafe pthread_cond_wait(arrival, lock)
    }
    defer { unsafe entries.removeAll(keepingCapacity: true) }
    return unsafe entries
  }
}
