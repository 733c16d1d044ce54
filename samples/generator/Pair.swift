/// A student and the mentor whom a round found.
struct Pair {
  let student: Student
  let mentor: Mentor

  /// The pairs of a file with the columns `student` and `mentor`, as `trellis plan --out` writes it.
  ///
  /// Pairs whose people are not in the sample stop the generator: the file is of another roster.
  static func all(
    in text: String, students: [Student], mentors: [Mentor]
  ) throws(UnknownPair) -> [Pair] {
    let lines = text.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let header = lines.first ?? []
    guard let studentColumn = header.firstIndex(of: "student"),
      let mentorColumn = header.firstIndex(of: "mentor")
    else { throw UnknownPair(line: 1) }
    var pairs: [Pair] = []
    for (index, cells) in lines.enumerated().dropFirst() {
      guard cells.count == header.count,
        let student = students.first(where: { $0.person.id == cells[studentColumn] }),
        let mentor = mentors.first(where: { $0.person.id == cells[mentorColumn] })
      else { throw UnknownPair(line: index + 1) }
      pairs.append(Pair(student: student, mentor: mentor))
    }
    return pairs.sorted { $0.student.person.id < $1.student.person.id }
  }

  /// The ways of meeting that suit both; blank means any.
  var modes: [String] {
    let any = ["in_person", "online", "phone"]
    let hers = student.person.modes.isEmpty ? any : student.person.modes
    let his = mentor.person.modes.isEmpty ? any : mentor.person.modes
    return hers.filter(his.contains)
  }
}

/// A line of the pairs' file that names nobody in the sample.
struct UnknownPair: Error, CustomStringConvertible {
  let line: Int

  var description: String {
    "pairs.csv:\(line): names no pair of this sample; make the file again with `trellis plan`."
  }
}
