import CivilTime
import Programs
import Relationships

/// The command that deals with an item of the worklist, as somebody would type it.
struct WorklistCommand {
  /// The words after `trellis`.
  let words: [String]

  /// - Parameters:
  ///   - item: what is to be dealt with.
  ///   - day: the day of the list.
  ///   - global: how the list was asked for; a tenant named there is named again.
  ///   - chosen: the same of the program.
  init(_ item: WorklistItem, asOf day: Day, global: GlobalOptions, chosen: ProgramOption) {
    self.init(item, asOf: day, tenant: global.tenant, program: chosen.program)
  }

  /// The same, of a tenant and a program that are named where they are known.
  init(_ item: WorklistItem, asOf day: Day, tenant: String?, program: String?) {
    let whereabouts =
      (tenant.map { ["--tenant", $0] } ?? [])
      + (Self.isOfTenant(item) ? [] : program.map { ["--program", $0] } ?? [])
    words = Self.verb(item, day) + whereabouts
  }

  /// The command in one line, quoted as a shell needs it.
  var text: String {
    "trellis " + words.map(\.shellWord).joined(separator: " ")
  }

  /// Commands that ask for no program.
  private static func isOfTenant(_ item: WorklistItem) -> Bool {
    item.code == "guardian_not_confirmed" || item.kind == .deliveryFailed
  }

  private static func verb(_ item: WorklistItem, _ day: Day) -> [String] {
    let student = item.student?.id ?? ""
    let mentor = item.mentor?.id ?? ""
    let fact = item.fact.map { "\($0)" } ?? ""
    return switch item.kind {
    case .silent, .firstContactOverdue, .supportContactDue:
      ["support-contact", "add", "--match", student, "--with"]
        + [Self.first(of: item.code ?? "mentor")]
    case .requestUnanswered: ["request", "answer", fact]
    case .commitmentOverdue: ["commitment", "keep", fact]
    case .meetingWithoutOutcome: ["meeting", "held", fact]
    case .proposalWaiting:
      ["match", "accept", student, "--by", Self.first(of: item.code ?? "student")]
    case .connectionWaiting: ["connection", "approve", fact]
    case .slipping: ["match", "show", student]
    case .windowMissed:
      ["match", "excuse", student, "--from", "\(item.since)"]
        + ["--to", "\(item.until ?? item.since)", "--reason", "WHY"]
    case .screeningExpired, .screeningExpiring:
      ["mentor", "set", mentor, "--screening", "cleared", "--screening-cleared-on", "\(day)"]
    case .consentExpired, .consentExpiring:
      ["student", "set", student, "--consent-on", "\(day)", "--consent-until", "\(day + 365)"]
    case .readyWaiting: waiting(item, student, day)
    case .checkInsUnconfirmed:
      ["check-in", "list", "--from", "\(day - 13)", "--to", "\(day)"]
    case .deliveryHeld: held(item, student)
    case .deliveryFailed: undelivered(item, fact)
    }
  }

  /// The first of those who are named.
  private static func first(of names: String) -> String {
    String(names.prefix { $0 != "," && $0 != " " })
  }

  private static func waiting(_ item: WorklistItem, _ student: String, _ day: Day) -> [String] {
    if let round = item.wording { return ["round", "explain", round, "--student", student] }
    return item.code == "more_places"
      ? ["match", "waitlist", "--date", "\(day)"] : ["round", "solve", "--date", "\(day)"]
  }

  /// A mail by its id; a letter that became none, by whom it was for.
  private static func undelivered(_ item: WorklistItem, _ fact: String) -> [String] {
    guard item.fact == nil, let role = item.code.map(first(of:)) else {
      return ["mail", "show", fact]
    }
    return [role, "show", item.wording ?? ""]
  }

  private static func held(_ item: WorklistItem, _ student: String) -> [String] {
    switch (item.code, item.wording) {
    case ("guardian_not_confirmed", let guardian?):
      ["guardian", "confirm", guardian, "--student", student, "--reason", "WHY"]
    case ("birth_date_missing", _): ["student", "set", student, "--birth-date", "YYYY-MM-DD"]
    default: ["student", "show", student]
    }
  }
}
