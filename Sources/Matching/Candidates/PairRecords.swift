import Programs

/// What is on record about single pairs of a snapshot: exclusions, wishes and past matches.
///
/// Few of all pairs have any, so the lists are kept by student.
struct PairRecords: Sendable {
  struct Record: Sendable {
    let mentor: Int
    var exclusionReasons: [String] = []
    var closureReasons: [ClosureReason] = []
    var studentNamedMentor = false
    var mentorNamedStudent = false

    /// The component `wishes`.
    var wishes: Int {
      switch (studentNamedMentor, mentorNamedStudent) {
      case (true, true): 1000
      case (true, false): 700
      case (false, true): 500
      case (false, false): 0
      }
    }
  }

  private let byStudent: [[Record]]

  init(_ snapshot: Snapshot) {
    let students = Self.numbers(snapshot.students.map(\.profile.key))
    let mentors = Self.numbers(snapshot.mentors.map(\.profile.key))
    var lists = [[Record]](repeating: [], count: snapshot.students.count)
    func update(_ pair: PairKey, _ change: (inout Record) -> Void) {
      guard let student = students[pair.student], let mentor = mentors[pair.mentor] else { return }
      if lists[student].last?.mentor != mentor {
        if let place = lists[student].firstIndex(where: { $0.mentor == mentor }) {
          return change(&lists[student][place])
        }
        lists[student].append(Record(mentor: mentor))
      }
      change(&lists[student][lists[student].count - 1])
    }
    for exclusion in snapshot.exclusions {
      update(exclusion.pair) { $0.exclusionReasons.append(exclusion.reason) }
    }
    for past in snapshot.history {
      update(past.pair) { $0.closureReasons.append(past.closureReason) }
    }
    for wish in snapshot.wishes {
      update(wish.pair) {
        switch wish.author {
        case .student: $0.studentNamedMentor = true
        case .mentor: $0.mentorNamedStudent = true
        }
      }
    }
    byStudent = lists
  }

  /// The pairs of a student about which something is on record.
  func records(of student: Int) -> [Record] {
    byStudent[student]
  }

  func record(_ student: Int, _ mentor: Int) -> Record? {
    byStudent[student].first { $0.mentor == mentor }
  }

  private static func numbers(_ keys: [PersonKey]) -> [PersonKey: Int] {
    Dictionary(zip(keys, keys.indices), uniquingKeysWith: { first, _ in first })
  }
}
