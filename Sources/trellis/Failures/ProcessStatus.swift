/// How a command ends, as the contract of the command line lists it (`trellis help exit-codes`).
enum ProcessStatus: Int32, CaseIterable {
  case done = 0
  case failed = 1
  case declined = 2
  case notFound = 3
  case notAllowed = 4
  case conflict = 5
  case inputRefused = 6
  case partlyDone = 7
  case unreachable = 8
  case usage = 64
  case noRoom = 74
  case busy = 75
  case interrupted = 130
  case closedPipe = 141

  var meaning: String {
    switch self {
    case .done: "done"
    case .failed: "failed"
    case .declined: "declined at the prompt"
    case .notFound: "not found"
    case .notAllowed: "not allowed"
    case .conflict: "conflict with what is already there"
    case .inputRefused: "input refused; nothing was written"
    case .partlyDone: "partly done (--skip-bad-rows, --skip-bad-cells, --unresolved)"
    case .unreachable: "something outside is unreachable (database, mail)"
    case .usage: "wrong usage"
    case .noRoom: "the disk is full or read-only; what was finished is kept"
    case .busy: "busy, try again"
    case .interrupted: "interrupted"
    case .closedPipe: "the reader of the output went away"
    }
  }
}
