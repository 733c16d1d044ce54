/// What a roster has no columns for, as it comes up while one is written.
struct RosterLimits {
  private var manyGuardians: [String] = []
  private var manyTeachers: [String] = []
  private var sources: Set<String> = []

  mutating func add(_ member: RosterMember) {
    let person = member.enrollment
    if member.guardians.count > 2 { manyGuardians.append(person.externalID) }
    if member.teachers.count > 1 { manyTeachers.append(person.externalID) }
    if !person.idSource.isEmpty { sources.insert(person.idSource) }
  }

  var sentences: [String] {
    var sentences: [String] = []
    if !manyGuardians.isEmpty {
      sentences.append(
        "More than two guardians do not fit a roster's columns, so these students' guardian cells "
          + "are blank, which an import leaves alone: \(Self.some(manyGuardians)). "
          + "'trellis guardian list' has them all.")
    }
    if !manyTeachers.isEmpty {
      sentences.append(
        "More than one teacher does not fit a roster's columns, so these students' teacher cells "
          + "are blank, which an import leaves alone: \(Self.some(manyTeachers)).")
    }
    if !sources.isEmpty {
      sentences.append(
        "Some ids are not the tenant's own: import the file with --id-source "
          + sources.sorted().map(\.shellWord).joined(separator: ", or --id-source ") + ".")
    }
    return sentences
  }

  private static func some(_ ids: [String]) -> String {
    ids.prefix(10).joined(separator: ", ")
      + (ids.count > 10 ? " and \(ids.count - 10) more" : "")
  }
}
