/// What is known about particular pairs before any round: who must, who must not, who would like to.
struct Ties {
  private(set) var pins: [(student: Student, mentor: Mentor)] = []
  private(set) var exclusions: [(student: Student, mentor: Mentor, reason: String)] = []
  private(set) var wishes: [(from: String, to: String)] = []

  init(students: [Student], mentors: [Mentor], town: Town) {
    var dice = Dice("\(town.slug)/ties")
    let readyStudents = students.filter(\.isReady)
    let readyMentors = mentors.filter(\.isReady)
    pin(dice.pick(3, of: readyStudents), among: readyMentors.filter { $0.capacity >= 2 })
    let reasons = ["do_not_match", "do_not_match", "never_again", "family_request"]
    for (student, reason) in zip(dice.pick(reasons.count, of: readyStudents), reasons)
    where !pins.contains(where: { $0.student.person.id == student.person.id }) {
      exclusions.append((student, dice.pick(readyMentors), reason))
    }
    for student in dice.pick(18, of: readyStudents) {
      wish(student, among: readyMentors, &dice)
    }
  }

  /// Pins each student to a mentor of nobody else's who speaks the language and has an hour.
  private mutating func pin(_ students: [Student], among mentors: [Mentor]) {
    for student in students {
      let match = mentors.first { mentor in
        !pins.contains { $0.mentor.person.id == mentor.person.id }
          && mentor.person.household != student.household.id
          && !Set(mentor.person.languages).isDisjoint(with: student.person.languages)
          && student.person.firstSharedSlot(with: mentor.person) != nil
      }
      if let match { pins.append((student, match)) }
    }
  }

  /// A wish for a mentor near to the student's first dream; now and then it is returned, or it is
  /// the mentor who asks.
  private mutating func wish(_ student: Student, among mentors: [Mentor], _ dice: inout Dice) {
    let dream = student.person.goals.first ?? ""
    let near = mentors.filter { $0.person.goals.contains(dream) }
    let mentor = dice.pick(near.isEmpty ? mentors : near)
    let whose = dice.roll(5)
    if whose != 0 { wishes.append((student.person.id, mentor.person.id)) }
    if whose <= 1 { wishes.append((mentor.person.id, student.person.id)) }
  }

  var pinTable: Table {
    var table = Table(["student", "mentor"])
    for pin in pins {
      table.add(["student": pin.student.person.id, "mentor": pin.mentor.person.id])
    }
    return table
  }

  var exclusionTable: Table {
    var table = Table(["student", "mentor", "reason"])
    for (student, mentor, reason) in exclusions {
      table.add(["student": student.person.id, "mentor": mentor.person.id, "reason": reason])
    }
    return table
  }

  var wishTable: Table {
    var table = Table(["from", "to"])
    for wish in wishes {
      table.add(["from": wish.from, "to": wish.to])
    }
    return table
  }
}

extension Person {
  func firstSharedSlot(with other: Person) -> Slot? {
    for slot in slots {
      if let common = other.slots.lazy.compactMap(slot.shared(with:)).first { return common }
    }
    return nil
  }
}
