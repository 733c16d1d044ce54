import Database
import Foundation
import JSON
import Jobs
import Synchronization
import Threads

/// A worker with handlers that only probe the queue, for benchmarks and for those who break things
/// under it on purpose.
///
///     worker-probe URL prepare                         makes the table trellis.probe_effects
///     worker-probe URL tenant SLUG [CAP]               makes a tenant and prints its identifier
///     worker-probe URL enqueue TENANT KIND COUNT [NAME=NUMBER...]
///     worker-probe URL work [--queues Q,..] [--concurrency N] [--grace S] [--lease S] [--rescue S]
///                           [--drain]
///     worker-probe URL tick COUNT                      makes due schedules' ticks, so many times
///
/// Kinds: probe.count inserts a row of probe_effects together with its completion; probe.sleep does so
/// after `ms`; probe.trap ends the process; probe.fail fails; probe.snooze sleeps `seconds` (1) until
/// its `times`-th claim (3), then counts; probe.noop does nothing. `enqueue` takes unique=1 for keys
/// (KIND-0, KIND-1, ...), attempts=N and priority=N beside the job's arguments.
@main
enum WorkerProbe {
  static func main() async {
    let words = Array(CommandLine.arguments.dropFirst())
    guard words.count >= 2 else { end(64, "worker-probe URL prepare|tenant|enqueue|work ...") }
    let target = ConnectionTarget(url: words[0])
    let rest = Array(words.dropFirst(2))
    do {
      switch words[1] {
      case "prepare": try await ProbeTable.make(in: target)
      case "tenant": say(try await ProbeTable.tenant(rest, in: Pool(target)))
      case "enqueue": say("\(try await ProbeJobs.enqueue(rest, in: Pool(target)))")
      case "work": await work(rest, target)
      case "tick": try await tick(number(rest.first), target)
      default: end(64, "there is no '\(words[1])'")
      }
    } catch {
      end(1, "\(error)")
    }
    end(0, nil)
  }

  private static func tick(_ count: Int, _ target: ConnectionTarget) async throws {
    let scheduler = Scheduler(database: Pool(target, size: 1))
    for _ in 0..<count {
      _ = try await scheduler.tick()
      // Not a timer: those go by a clock that is wrong where a test says so.
      DetachedThread.sleep(milliseconds: 20)
    }
  }

  private static let signals = Atomic<Int>(0)

  private static func work(_ words: [String], _ target: ConnectionTarget) async {
    let options = options(words)
    if let complaint = options.complaint { end(64, complaint) }
    let worker = Worker(
      IdentifierSource.system.next(), database: Pool(target, size: min(options.concurrency, 8)),
      handlers: ProbeHandler.all, options: options,
      random: { Double.random(in: 0...1) },
      report: { event in
        if case .claimed = event { return }
        FileHandle.standardError.write(Data("\(event)\n".utf8))
      })
    for number in [SIGINT, SIGTERM] {
      signal(number) { _ in _ = WorkerProbe.signals.add(1, ordering: .relaxed) }
    }
    let watch = Task {
      var passed = 0
      while !Task.isCancelled {
        while passed < min(2, signals.load(ordering: .relaxed)) {
          worker.stop()
          passed += 1
        }
        try? await Task.sleep(for: .milliseconds(20))
      }
    }
    await worker.run()
    watch.cancel()
  }

  private static func options(_ words: [String]) -> WorkerOptions {
    var options = WorkerOptions()
    var words = words[...]
    while let word = words.popFirst() {
      switch word {
      case "--drain": options.drains = true
      case "--queues":
        options.queues = (words.popFirst() ?? "").split(separator: ",").map(String.init)
      case "--concurrency": options.concurrency = number(words.popFirst())
      case "--grace": options.graceSeconds = number(words.popFirst())
      case "--lease": options.setLease(seconds: number(words.popFirst()))
      case "--rescue": options.rescueSeconds = Double(number(words.popFirst()))
      default: end(64, "there is no option \(word)")
      }
    }
    return options
  }

  static func number(_ text: String?) -> Int {
    guard let text, let number = Int(text) else { end(64, "a number is missing") }
    return number
  }

  private static func say(_ line: String) {
    FileHandle.standardOutput.write(Data("\(line)\n".utf8))
  }

  static func end(_ status: Int32, _ words: String?) -> Never {
    if let words { FileHandle.standardError.write(Data("\(words)\n".utf8)) }
    _exit(status)
  }
}
