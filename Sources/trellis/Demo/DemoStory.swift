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
    Done. Open in a browser:
      \(out)/guardian/   one report a guardian, in English or Spanish
      \(out)/teacher/    one report a teacher
    Each folder's manifest.json lists its files with their checksums.
    Next: trellis match list --tenant \(tenant), or 'trellis --help' for everything else.
    """
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
      Step(
        why: "How consistently each pair meets",
        words: here("report", "consistency", "--as-of", Self.asOf)),
      Step(why: "Reports for guardians", words: report("guardian")),
      Step(why: "Reports for teachers", words: report("teacher")),
    ]
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

  private func report(_ audience: String) -> [String] {
    here("report", audience, "--as-of", Self.asOf, "--out", "\(out)/\(audience)")
  }
}
