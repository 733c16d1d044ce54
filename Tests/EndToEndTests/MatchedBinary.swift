import Testing

extension Binary {
  /// A program in Chicago with one pair, matched from 7 September 2026.
  static func matched() async throws -> Binary {
    let trellis = try Binary()
    let goals = try trellis.file("goals.csv", "code,name\nart,Art\n")
    let students = try trellis.file(
      "students.csv",
      """
      external_id,given_name,family_name,goals,languages,availability,consent_on
      S1,Ana,López,art,en,Mon 15-17,2026-08-01

      """)
    let mentors = try trellis.file(
      "mentors.csv",
      """
      external_id,given_name,family_name,goals,languages,availability,screening_cleared_on,training_completed_on
      M1,Bo,Lindqvist,art,en,Mon 15-17,2026-08-01,2026-08-01

      """)
    let date = ["--date", "2026-09-01"]
    for words in [
      ["tenant", "create", "north"],
      [
        "program", "create", "autumn", "--time-zone", "America/Chicago", "--starts-on",
        "2026-08-31",
      ],
      ["import", "goals", goals], ["import", "students", students] + date,
      ["import", "mentors", mentors] + date, ["round", "solve"] + date,
      ["round", "publish", "latest", "--starts-on", "2026-09-07"] + date,
    ] {
      let answer = try await trellis.run(words)
      #expect(answer.status == 0, "\(words): \(answer.err)")
    }
    return trellis
  }
}
