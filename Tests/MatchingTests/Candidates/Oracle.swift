import Matching
import Programs

/// The contract's rules and formulas once more, as slowly and plainly as they are written there.
struct Oracle {
  let round: PlainRound
  /// Mentor's places, pins taken off.
  var places: [String: Int] = [:]

  init(_ round: PlainRound) {
    self.round = round
    for mentor in round.mentors { places[mentor.id] = max(0, mentor.capacity - mentor.load) }
    for pin in round.pins { places[pin.mentor, default: 0] -= 1 }
  }

  // MARK: Score

  func components(_ s: PlainPerson, _ m: PlainPerson) -> [Int] {
    let common = s.hours.intersection(m.hours).count
    let target = round.policy.targetOverlapMinutes / 30
    return [
      cover(s.goals, m.goals), cover(s.needs, m.offers), cover(m.needs, s.offers),
      (common > target ? target : common) * 1000 / target, language(s, m), place(s, m), band(s, m),
      wishes(s, m),
    ]
  }

  func score(_ s: PlainPerson, _ m: PlainPerson) -> Int {
    var sum = 0
    for (component, value) in zip(Component.allCases, components(s, m)) {
      sum += round.policy.weights[component] * value
    }
    return sum
  }

  func lineage(_ code: String) -> [String] {
    var list = [code]
    while let parent = round.parents[list[list.count - 1]] ?? nil { list.append(parent) }
    return list
  }

  func closeness(_ a: String, _ b: String) -> Int {
    let (up, vp) = (lineage(a), lineage(b))
    if a == b { return 1000 }
    for (chain, code) in [(up, b), (vp, a)] {
      if let levels = chain.firstIndex(of: code) {
        return levels == 1 ? 700 : levels == 2 ? 450 : 250
      }
    }
    if up.count >= 2, vp.count >= 2, up[1] == vp[1] { return 400 }
    return up[up.count - 1] == vp[vp.count - 1] ? 150 : 0
  }

  func cover(_ x: [String], _ y: [String]) -> Int {
    if x.isEmpty || y.isEmpty { return 500 }
    let w = [3, 2, 1, 1, 1, 1]
    var (sum, weights) = (0, 0)
    for i in 0..<x.count {
      var best = 0
      for code in y where closeness(x[i], code) > best { best = closeness(x[i], code) }
      sum += w[i] * best
      weights += w[i]
    }
    return sum / weights
  }

  func language(_ s: PlainPerson, _ m: PlainPerson) -> Int {
    if Set(s.languages).isDisjoint(with: m.languages) { return 0 }
    if s.languages[0] == m.languages[0] { return 1000 }
    return m.languages.contains(s.languages[0]) ? 800 : 600
  }

  func same(_ a: String, _ b: String) -> Bool {
    func key(_ text: String) -> String {
      String(text.drop(while: { $0 == " " }).reversed().drop(while: { $0 == " " }).reversed())
        .lowercased()
    }
    return key(a) != "" && key(a) == key(b)
  }

  func place(_ s: PlainPerson, _ m: PlainPerson) -> Int {
    var best = 0
    for mode in s.modes where m.modes.contains(mode) {
      switch mode {
      case "in_person":
        best = max(best, same(s.site, m.site) ? 1000 : same(s.region, m.region) ? 700 : 0)
      case "online": best = max(best, 500)
      default: best = max(best, 300)
      }
    }
    return best
  }

  func band(_ s: PlainPerson, _ m: PlainPerson) -> Int {
    let bands = ["K-5", "6-8", "9-10", "11-12", "college"]
    if m.bands.isEmpty { return 1000 }
    guard let grade = s.grade else { return 500 }
    let year = grade == "PK" ? -1 : grade == "K" ? 0 : Int(grade) ?? 99
    let own = year <= 5 ? 0 : year <= 8 ? 1 : year <= 10 ? 2 : year <= 12 ? 3 : 4
    if m.bands.contains(bands[own]) { return 1000 }
    let next = [own - 1, own + 1].filter { (0..<5).contains($0) }
    return next.contains { m.bands.contains(bands[$0]) } ? 500 : 0
  }

  func wishes(_ s: PlainPerson, _ m: PlainPerson) -> Int {
    let byStudent = round.studentWishes.contains { $0.student == s.id && $0.mentor == m.id }
    let byMentor = round.mentorWishes.contains { $0.student == s.id && $0.mentor == m.id }
    return byStudent ? (byMentor ? 1000 : 700) : (byMentor ? 500 : 0)
  }

  // MARK: Rules

  func isReady(_ p: PlainPerson) -> Bool {
    !p.isHeldBack && !p.goals.isEmpty && !p.languages.isEmpty && !p.hours.isEmpty
  }

  /// The codes of the rules that a pair fails, in the order of the table, `require` last.
  func failures(_ s: PlainPerson, _ m: PlainPerson) -> [String] {
    let policy = round.policy
    var failed: [String] = []
    if !isReady(s) { failed.append("student_not_ready") }
    if !isReady(m) { failed.append("mentor_not_ready") }
    if places[m.id] == 0 { failed.append("no_free_place") }
    if round.exclusions.contains(where: { $0.student == s.id && $0.mentor == m.id }) {
      failed.append("excluded")
    }
    if same(s.household, m.household), !policy.rulesOff.contains(.sameHousehold) {
      failed.append("same_household")
    }
    if language(s, m) == 0, !policy.rulesOff.contains(.noCommonLanguage) {
      failed.append("no_common_language")
    }
    if place(s, m) == 0, !policy.rulesOff.contains(.noCommonMode) {
      failed.append("no_common_mode")
    }
    if s.hours.intersection(m.hours).count * 30 < policy.minimumOverlapMinutes,
      !policy.rulesOff.contains(.tooLittleOverlap)
    {
      failed.append("too_little_overlap")
    }
    for past in round.history where past.student == s.id && past.mentor == m.id {
      let isListed =
        policy.neverRematch.contains(past.reason) && !policy.rulesOff.contains(.closedBadly)
      if isListed || past.reason.rawValue == "safety_concern", failed.last != "closed_badly" {
        failed.append("closed_badly")
      }
    }
    for requirement in policy.requirements {
      switch requirement {
      case .sameSite: if !same(s.site, m.site) { failed.append("not_same_site") }
      case .gradeBand: if band(s, m) < 1000 { failed.append("grade_band_not_served") }
      case .primaryLanguage: if language(s, m) < 800 { failed.append("no_primary_language") }
      }
    }
    return failed
  }
}
