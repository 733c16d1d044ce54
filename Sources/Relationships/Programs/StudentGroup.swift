import Programs

/// What students of a program can be grouped by.
package enum StudentGrouping: String, Sendable, CaseIterable {
  /// Each student in one group.
  case site
  /// A student of several goals in the group of each.
  case goal
  /// Each student in the group of the goal named first.
  case firstGoal = "first_goal"
}

/// How many of the students who have something in common came how far.
package struct StudentGroup: Sendable, Equatable {
  /// A goal's code, or a site as it is compared; nil where it is not stated.
  package let key: String?
  /// A goal's name, or a site as somebody wrote it; nil where it is not stated.
  package let name: String?
  /// Whether it is a goal that not everybody may read of.
  package let isSensitive: Bool
  package let funnel: StudentFunnel

  package init(key: String?, name: String?, isSensitive: Bool = false, funnel: StudentFunnel) {
    self.key = key
    self.name = name
    self.isSensitive = isSensitive
    self.funnel = funnel
  }

  /// One group for each site, however people wrote it; the largest first, those not stated last.
  static func bySite(_ groups: [StudentGroup]) -> [StudentGroup] {
    var merged: [String?: StudentGroup] = [:]
    for group in groups.sorted(by: precedes) {
      let key = ComparisonKey(group.name)?.text
      let known = merged[key]
      merged[key] = StudentGroup(
        key: key, name: known?.name ?? (key == nil ? nil : group.name),
        funnel: known.map { $0.funnel + group.funnel } ?? group.funnel)
    }
    return merged.values.sorted(by: precedes)
  }

  static func precedes(_ a: StudentGroup, _ b: StudentGroup) -> Bool {
    if (a.key == nil) != (b.key == nil) { return b.key == nil }
    if a.funnel.enrolled != b.funnel.enrolled { return a.funnel.enrolled > b.funnel.enrolled }
    return (a.name ?? "") < (b.name ?? "")
  }
}

extension StudentFunnel {
  /// Nobody.
  package static let none = StudentFunnel(
    enrolled: 0, consented: 0, ready: 0, matched: 0, everReady: 0, everMatched: 0)

  static func + (a: StudentFunnel, b: StudentFunnel) -> StudentFunnel {
    StudentFunnel(
      enrolled: a.enrolled + b.enrolled, consented: a.consented + b.consented,
      ready: a.ready + b.ready, matched: a.matched + b.matched,
      everReady: a.everReady + b.everReady, everMatched: a.everMatched + b.everMatched)
  }
}
