/// Every report of the demo's program, each into a folder of its own.
struct DemoReports {
  /// The folder that theirs are in.
  let out: String
  /// The words that say which program.
  let program: [String]
  /// The day that they tell of.
  let asOf: String
  /// Whether the schedule has to be made first.
  let isNew: Bool

  private struct Made {
    let folder: String
    /// What is in it and for whom, as a table tells it.
    let what: String
    let why: String
    let words: [String]
  }

  private static let all = [
    Made(
      folder: "guardian", what: "a letter to each guardian, in English or Spanish",
      why: "A letter to each guardian, to read on a telephone or to print",
      words: ["guardian", "--format", "html,pdf"]),
    Made(
      folder: "guardian-print", what: "the same letters to hand out, a class to a PDF",
      why: "The same letters for the school office to print, by class",
      words: ["guardian", "--pack", "class"]),
    Made(
      folder: "teacher", what: "each teacher's own students",
      why: "For each teacher how their own students get on",
      words: ["teacher", "--format", "html,pdf,xlsx"]),
    Made(
      folder: "student", what: "each student's month",
      why: "Each student's month: what comes next, and whom to thank",
      words: ["student", "--format", "html,pdf"]),
    Made(
      folder: "mentor", what: "each mentor's month, with the hours",
      why: "Each mentor's month, with the hours for a certificate",
      words: ["mentor", "--format", "html,pdf"]),
    Made(
      folder: "program", what: "the program as a whole, for coordinators",
      why: "The program as a whole, with a row for every match",
      words: ["program", "--format", "html,pdf,xlsx,csv"]),
    Made(
      folder: "worklist", what: "what to do today, to check off",
      why: "What to do today, to print and check off",
      words: ["worklist", "--format", "html,pdf,xlsx"]),
    Made(
      folder: "network", what: "who helps whom, and where to grow",
      why: "Who helps whom, and where to grow",
      words: ["network", "--format", "html,pdf,xlsx"]),
    Made(
      folder: "funder", what: "sums of enough people, for partners and funders",
      why: "What partners and funders may read: sums of enough people, nothing of one",
      words: ["funder", "--format", "html,pdf,xlsx"]),
  ]

  var steps: [DemoStory.Step] {
    Self.all.map { made in
      DemoStory.Step(
        why: made.why,
        words: ["report"] + made.words + ["--as-of", asOf] + program
          + ["--out", path(made.folder)])
    } + [
      DemoStory.Step(
        why: "Are the letters still exactly as they were written?",
        words: ["report", "verify", path("guardian")])
    ] + monthly
  }

  /// What a schedule does each month, done once now.
  private var monthly: [DemoStory.Step] {
    let name = "monthly-parents"
    let tenant = Array(program.prefix(2))
    let add = DemoStory.Step(
      why: "From now on each month by e-mail, without anybody thinking of it",
      words: ["schedule", "add", name, "--cron", "0 6 1 * *", "--report", "guardian"]
        + ["--format", "pdf", "--deliver", "mail"] + program)
    return (isNew ? [add] : []) + [
      DemoStory.Step(
        why: "The same at once, besides its times", words: ["schedule", "run", name] + tenant),
      DemoStory.Step(
        why: "A worker makes what was ordered", words: ["worker", "--drain", "--queues", "default"]),
      DemoStory.Step(
        why: "The mails, into a folder: here nobody is written to",
        words: ["mail", "deliver", "--to-folder", path("mail")] + tenant),
    ]
  }

  /// The folders and what is in them, a line each.
  var table: String {
    let lines =
      Self.all.map { (path($0.folder), $0.what) }
      + [(path("mail"), "what parents would get by e-mail each month")]
    let width = lines.map(\.0.count).max() ?? 0
    return lines.map { name, what in
      "  " + name + String(repeating: " ", count: width - name.count + 2) + what
    }.joined(separator: "\n")
  }

  private func path(_ folder: String) -> String { "\(out)/\(folder)" }
}
