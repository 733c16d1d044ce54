import Documents

/// Tells a family what is shared with which roles, and how to stop it.
enum SharingNotice {
  private static let roles: [(Message, Message)] = [
    (.sharingTeachersTerm, .sharingTeachers), (.sharingMentorTerm, .sharingMentor),
    (.sharingStaffTerm, .sharingStaff), (.sharingStopTerm, .sharingStop),
  ]

  static func blocks(for report: GuardianReport, in language: Language) -> [Block] {
    let values: [Slot: Phrase] = [
      .student: report.firstName, .coordinator: "\(name: report.heading.contact.name)",
    ]
    let items = roles.map { term, text in
      List.Item(lead: language.say(term), text: language.say(text, values))
    }
    let you = language.say(.sharingYou, [.student: "\(name: report.student.fullName)"])
    return [
      .heading(2, language.say(.sharingHeading)), .para(you), .list(List(.bullets, items)),
    ]
  }
}
