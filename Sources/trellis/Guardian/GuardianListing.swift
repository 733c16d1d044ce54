import Programs

/// Guardians, one row for each of their students.
enum GuardianListing {
  static func of(_ links: [GuardianLink]) -> Listing {
    var listing = Listing([
      "student", "guardian", "name", "relationship", "email", "phone", "language", "may_receive",
      "listed",
    ])
    for link in links {
      listing.add([
        .text(link.student), .text(link.guardian.id), .text(link.guardian.name),
        .text(link.relationship), .text(link.guardian.email), .text(link.phone),
        .text(link.languages.first), .text(link.mayReceive.rawValue), .flag(link.isListed),
      ])
    }
    return listing
  }
}
