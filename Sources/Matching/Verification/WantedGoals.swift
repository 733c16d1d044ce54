import Programs

/// The lists of all mentors one after the other.
struct MentorLists {
  /// The codes of mentor `m` are `starts[m]..<starts[m + 1]`.
  fileprivate private(set) var starts = [0]
  fileprivate private(set) var codes: [Int] = []
  /// What the priorities of each mentor's list add up to.
  fileprivate private(set) var weights: [Int32] = []

  init(_ lists: [[Int]]) {
    for list in lists {
      codes += list
      starts.append(codes.count)
      weights.append(Int32(ContractFormulas.priorities.prefix(list.count).reduce(0, +)))
    }
  }
}

/// What a student asks for and offers, held against every goal that anybody names.
struct WantedGoals {
  private let goals: WantedList
  private let needs: WantedList
  /// For each goal how close the student's closest offer comes; none where nothing is offered.
  private let offered: [Int16]
  private let weightOfReciprocity: Int32

  init(_ goals: CheckedGoals, _ profile: Profile, _ weights: Weights) {
    self.goals = WantedList(
      goals, goals.numbers(of: profile.goals), weight: Int32(weights[.sharedGoals]))
    needs = WantedList(goals, goals.numbers(of: profile.needs), weight: Int32(weights[.needsMet]))
    let rows = goals.numbers(of: profile.offers).map { Array(goals.row(of: $0)) }
    offered =
      rows.isEmpty ? [] : (0..<goals.count).map { goal in rows.map { $0[goal] }.max() ?? 0 }
    weightOfReciprocity = Int32(weights[.reciprocity])
  }

  func sharedGoals(_ lists: MentorLists, _ mentor: Int) -> Int32 {
    goals.worth(lists, mentor)
  }

  func needsMet(_ lists: MentorLists, _ mentor: Int) -> Int32 {
    needs.worth(lists, mentor)
  }

  /// How well a mentor's needs are covered by what the student offers.
  func reciprocity(_ lists: MentorLists, _ mentor: Int) -> Int32 {
    let (start, end) = (lists.starts[mentor], lists.starts[mentor + 1])
    guard !offered.isEmpty, start < end else {
      return weightOfReciprocity * Int32(ContractFormulas.neutral)
    }
    var sum: Int32 = 0
    for place in start..<end {
      sum += Int32(ContractFormulas.priorities[place - start]) * Int32(offered[lists.codes[place]])
    }
    return weightOfReciprocity * (sum / lists.weights[mentor])
  }
}

/// A student's list in order of priority, each code held against every goal that anybody names.
private struct WantedList {
  /// Row after row, one to a code.
  private let closeness: [Int16]
  private let length: Int
  private let goalCount: Int
  private let priorities: Int32
  private let weight: Int32

  init(_ goals: CheckedGoals, _ list: [Int], weight: Int32) {
    closeness = list.flatMap { goals.row(of: $0) }
    length = list.count
    goalCount = goals.count
    priorities = Int32(ContractFormulas.priorities.prefix(list.count).reduce(0, +))
    self.weight = weight
  }

  func worth(_ lists: MentorLists, _ mentor: Int) -> Int32 {
    let (start, end) = (lists.starts[mentor], lists.starts[mentor + 1])
    guard length > 0, start < end else { return weight * Int32(ContractFormulas.neutral) }
    var sum: Int32 = 0
    for place in 0..<length {
      var best: Int16 = 0
      for given in start..<end {
        best = max(best, closeness[place * goalCount + lists.codes[given]])
      }
      sum += Int32(ContractFormulas.priorities[place]) * Int32(best)
    }
    return weight * (sum / priorities)
  }
}
