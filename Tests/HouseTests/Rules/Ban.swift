import Testing

/// A word that has no place in shipped code.
struct Ban: Sendable, CustomTestStringConvertible {
  let word: String
  /// What is wrong with it.
  let reason: String
  /// Whole modules where it belongs.
  var modules: Set<String> = []
  /// Files where it stands all the same, each with why.
  var except: [String: String] = [:]

  var testDescription: String { word }

  static let all = [
    Ban(word: "try!", reason: "traps on an error that somebody can cause"),
    Ban(word: " as!", reason: "traps on a value of another type"),
    Ban(word: "fatalError(", reason: "takes the whole process with it"),
    Ban(
      word: "@unchecked", reason: "silences the compiler where it is right",
      except: [
        "Sources/Database/Connections/CancelPointer.swift":
          "libpq allows its cancel handle, and nothing else of a connection, on any thread",
        "Sources/Threads/Inbox.swift":
          "a lock with a condition, which Swift's own Mutex lacks",
      ]),
    Ban(
      word: "nonisolated(unsafe)", reason: "silences the compiler where it is right",
      except: [
        "Sources/Database/Connections/Parameters.swift":
          "an address that nobody reads or writes",
        "Sources/Matching/Candidates/Plane.swift":
          "rows that threads share are written while they are made and read from then on",
      ]),
    Ban(word: "Regex", reason: "is not linear; text of users is read by bytes"),
    Ban(word: "NSRegularExpression", reason: "is not linear; text of users is read by bytes"),
    Ban(word: "public ", reason: "leaves the package, which nothing does"),
    Ban(word: "print(", reason: "is the program's alone", modules: ["trellis"]),
    Ban(word: "exit(", reason: "is the program's alone", modules: ["trellis"]),
    Ban(word: "getenv(", reason: "is the program's alone", modules: ["trellis"]),
    Ban(word: "ProcessInfo", reason: "is the program's alone", modules: ["trellis"]),
    Ban(word: "CommandLine", reason: "is the program's alone", modules: ["trellis"]),
    Ban(word: "Date()", reason: "is a clock that nobody handed in"),
    Ban(
      word: ".random(", reason: "is chance that nobody handed in",
      except: [
        "Sources/Database/Identifiers/IdentifierSource.swift":
          "the source itself, which is handed in everywhere else",
        "Sources/trellis/Worker/RunWorker.swift": "hands it to the worker",
      ]),
  ]
}
