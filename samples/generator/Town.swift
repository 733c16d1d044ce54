import CivilTime

/// What makes one tenant's sample differ from another's.
struct Town {
  /// The tenant's slug, the folder's name and the seed of every roll.
  let slug: String
  let region: String
  let schools: [School]
  let students: Int
  let mentors: Int

  struct School {
    let name: String
    let teachers: [Teacher]
  }

  /// A teacher, who has one grade.
  struct Teacher {
    let grade: Int
    let name: String
    let mailbox: String
  }

  static let riverside = Town(
    slug: "riverside", region: "Riverside",
    schools: [
      School(
        name: "Alder Middle School",
        teachers: [
          Teacher(grade: 6, name: "Priya Raman", mailbox: "p.raman"),
          Teacher(grade: 7, name: "Daniel Fitch", mailbox: "d.fitch"),
          Teacher(grade: 8, name: "Marisol Ávila", mailbox: "m.avila"),
        ]),
      School(
        name: "Juniper High School",
        teachers: [
          Teacher(grade: 9, name: "Helen Oduya", mailbox: "h.oduya"),
          Teacher(grade: 10, name: "Tomasz Żak", mailbox: "t.zak"),
          Teacher(grade: 11, name: "Corinne Baptiste", mailbox: "c.baptiste"),
          Teacher(grade: 12, name: "Andrew Park", mailbox: "a.park"),
          Teacher(grade: 12, name: "Yolanda Greer", mailbox: "y.greer"),
        ]),
    ],
    students: 120, mentors: 45)

  /// A tiny second tenant whose ids are those of the first: they must never meet.
  static let hillcrest = Town(
    slug: "hillcrest", region: "Hillcrest",
    schools: [
      School(
        name: "Hillcrest Academy",
        teachers: [
          Teacher(grade: 9, name: "Wendell Moss", mailbox: "w.moss"),
          Teacher(grade: 10, name: "Inês Duarte", mailbox: "i.duarte"),
        ])
    ],
    students: 10, mentors: 5)

  /// The day on which the autumn term begins, a Monday.
  static let termBegins = Day(daysSince1970: 20_696)
}
