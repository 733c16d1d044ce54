/// The main job as a list of commands.
struct DemoStory {
  struct Step {
    let why: String
    let words: [String]
  }

  let tenant: String
  /// The folder of the sample files.
  let samples: String
  /// The folder for the reports.
  let out: String
  /// Whether the tenant has to be made first.
  let isNew: Bool

  private static let asOf = "2026-12-14"

  var steps: [Step] {
    (isNew ? setUp : []) + rosters + (isNew ? round : []) + term
  }

  var farewell: String {
    """
    Done. Open in a browser, or print:
    \(reports.table)
    manifest.json in each folder lists its files with their checksums.
    Next: trellis match timeline S1019 --as-of \(Self.asOf) --tenant \(tenant), or 'trellis --help'.
    """
  }

  private var reports: DemoReports {
    DemoReports(out: out, program: here(), asOf: Self.asOf, isNew: isNew)
  }

  private var setUp: [Step] {
    [
      Step(
        why: "An organisation with its own data",
        words: ["tenant", "create", tenant, "--name", "Riverside Mentors"]),
      Step(
        why: "A weekly program of the autumn term",
        words: ["program", "create", "autumn-2026", "--tenant", tenant]
          + ["--name", "Autumn Mentoring 2026", "--time-zone", "America/Chicago"]
          + ["--starts-on", "2026-08-31", "--ends-on", "2026-12-18"]
          + ["--contact-name", "Dana Whitfield", "--contact-phone", "309-555-0100"]
          + ["--contact-email", "mentoring@riverside.example.org"]),
      pause("Fall break", "2026-10-12", "2026-10-16"),
      pause("Thanksgiving", "2026-11-23", "2026-11-27"),
    ]
  }

  private var rosters: [Step] {
    [
      file("The vocabulary of goals", "goals"),
      file("Students with their guardians and teachers", "students", "--date", "2026-08-30"),
      file("Mentors with their gates", "mentors", "--date", "2026-08-30"),
      file("Pairs that must not be", "exclusions"),
    ] + (isNew ? [file("Pairs that must be", "pins")] : [])
      + [file("Who named whom", "wishes")]
  }

  private var round: [Step] {
    [
      Step(
        why: "A matching round: a draft, provably the best",
        words: here("round", "solve", "--date", "2026-08-31")),
      Step(
        why: "The draft becomes matches",
        words: here(
          "round", "publish", "latest", "--date", "2026-08-31", "--starts-on", "2026-09-07")),
      Step(
        why: "One pair pauses for three weeks",
        words: here("match", "hold", "S1086", "--from", "2026-10-19", "--to", "2026-11-08")
          + ["--reason", "family leave"]),
    ]
  }

  private var term: [Step] {
    [
      file("Fourteen weeks of check-ins", "check-ins"),
      file("Promises of the two to each other", "commitments"),
      file("What one asked the other, and the answers", "requests"),
      file("What each gave the other", "contributions"),
      file("Steps towards the goals", "goal-steps"),
      file("Meetings planned, and what became of them", "meetings"),
      file("When staff asked how it goes", "support-contacts"),
    ] + (isNew ? endings : []) + looks + reports.steps
  }

  private var endings: [Step] {
    [
      Step(
        why: "A pair that could not reach each other ends; nobody is blamed",
        words: here("match", "close", "S1042", "--on", "2026-10-23", "--reason", "no_contact")),
      Step(
        why: "A family moves away",
        words: here("match", "close", "S1103", "--on", "2026-11-14", "--reason", "moved_away")),
    ]
  }

  /// What a coordinator looks at.
  private var looks: [Step] {
    [
      look("A pair that does well", "report", "consistency", "--match", "S1019"),
      look("A pair that slips", "report", "consistency", "--match", "S1048"),
      look("A pair gone silent", "report", "consistency", "--match", "S1084"),
      look("Why a pair slips", "match", "why-status", "S1048"),
      look("The story of a pair", "match", "show", "S1019"),
      look("What to do today, the most urgent first", "report", "worklist", "--limit", "12"),
      look("A student's network", "report", "network", "--person", "S1019"),
    ]
  }

  private func look(_ why: String, _ words: String...) -> Step {
    Step(why: why, words: here(words + ["--as-of", Self.asOf]))
  }

  private func here(_ words: String...) -> [String] { here(words) }

  private func here(_ words: [String]) -> [String] {
    words + ["--tenant", tenant, "--program", "autumn-2026"]
  }

  private func pause(_ name: String, _ from: String, _ to: String) -> Step {
    Step(
      why: "Holidays, which count neither for nor against a pair",
      words: here("program", "break", "--name", name, "--from", from, "--to", to))
  }

  private func file(_ why: String, _ kind: String, _ more: String...) -> Step {
    Step(why: why, words: here(["import", kind, "\(samples)/\(kind).csv"] + more))
  }
}
