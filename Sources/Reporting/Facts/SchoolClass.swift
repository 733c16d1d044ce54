import Programs

/// The class a school prints a student's letters with: the cohort, else that of the first teacher.
enum SchoolClass: Hashable, Comparable {
  case cohort(String)
  case taught(by: String, name: String)
  case none

  init(of link: StudentLink) {
    if let cohort = link.cohort, !cohort.isEmpty {
      self = .cohort(cohort)
    } else if let teacher = link.teacherID {
      self = .taught(by: teacher, name: link.teacherName ?? teacher)
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

  /// By class, within it by student's name, within that as they were.
  static func sorted(_ links: [StudentLink]) -> [StudentLink] {
    let keys = links.map { link in
      (class: SchoolClass(of: link), family: link.familyName, given: link.givenName)
    }
    return zip(keys, links).enumerated().sorted { a, b in
      let (one, other) = (a.element.0, b.element.0)
      return (one.class, one.family, one.given, a.offset)
        < (other.class, other.family, other.given, b.offset)
    }.map(\.element.1)
  }

  /// Long ids are cut; files whose names are then the same are told apart where they are named.
  private static func short(_ path: String) -> String {
    String(path.prefix(FileName.longestBytes))
  }
}
