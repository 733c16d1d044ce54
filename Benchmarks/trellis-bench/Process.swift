import Glibc

/// A mistake of whoever called the benchmark.
struct BenchmarkError: Error, CustomStringConvertible {
  let description: String
}

func complain(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
}

func quit(_ code: Int32) {
  exit(code)
}

/// Seconds on the wall and on the processor.
struct Stopwatch {
  private let wallStart = Self.wallSeconds
  private let processorStart = Self.processorSeconds

  var wallSeconds: Double { Self.wallSeconds - wallStart }
  var processorSeconds: Double { Self.processorSeconds - processorStart }

  private static var wallSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static var processorSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// The most memory the process has used so far.
var peakMegabytes: Double {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return Double(usage.ru_maxrss) / 1024
}
