import Programs

/// Teachers with how many students they have.
enum TeacherListing {
  static func of(_ teachers: [Teacher]) -> Listing {
    var listing = Listing([
      "teacher", "name", "email", "site", "students", "blocked", "blocked_for",
    ])
    for teacher in teachers {
      listing.add([
        .text(teacher.contact.id), .text(teacher.contact.name), .text(teacher.contact.email),
        .text(teacher.site), .number(teacher.students), .flag(teacher.blockedFor != nil),
        .text(teacher.blockedFor),
      ])
    }
    return listing
  }
}
