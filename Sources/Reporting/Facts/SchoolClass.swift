import Programs

/// The class a school prints a student's letters with: the cohort, else that of the first teacher.
enum SchoolClass: Hashable, Comparable {
  case cohort(String)
  case taught(by: String, name: String)
  case none

  init(cohort: String?, teacherID: String?, teacherName: String?) {
    if let cohort, !cohort.isEmpty {
      self = .cohort(cohort)
    } else if let teacherID {
      self = .taught(by: teacherID, name: teacherName ?? teacherID)
    } else {
      self = .none
    }
  }

  func pack(in program: Program) -> LetterPack {
    switch self {
    case .cohort(let cohort):
      LetterPack(
        path: Self.short("class-\(FileName.of(cohort))"), recipient: cohort,
        title: "\(program.name): \(cohort)")
    case .taught(let id, let name):
      LetterPack(
        path: Self.short("teacher-\(FileName.of(id))"), recipient: id,
        title: "\(program.name): \(name)")
    case .none: LetterPack(path: "no-class", recipient: "no-class", title: program.name)
    }
  }

  /// Long ids are cut; files whose names are then the same are told apart where they are named.
  private static func short(_ path: String) -> String {
    String(path.prefix(FileName.longestBytes))
  }
}

/// Where a student's letter lies in the pile that a school hands out.
struct ClassSeat: Hashable, Comparable {
  let schoolClass: SchoolClass
  let familyName: String
  let givenName: String

  init(_ schoolClass: SchoolClass, familyName: String, givenName: String) {
    self.schoolClass = schoolClass
    self.familyName = familyName
    self.givenName = givenName
  }

  init(of link: StudentLink) {
    self.init(
      SchoolClass(
        cohort: link.cohort, teacherID: link.teacherID, teacherName: link.teacherName),
      familyName: link.familyName, givenName: link.givenName)
  }

  /// By class, within it by student's name.
  static func < (one: ClassSeat, other: ClassSeat) -> Bool {
    (one.schoolClass, one.familyName, one.givenName)
      < (other.schoolClass, other.familyName, other.givenName)
  }
}
