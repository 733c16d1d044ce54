package import CivilTime
package import Database
import Documents
package import Programs

/// The mail with which a report goes to one person.
///
/// A short note in their language, with the report as a file; neither the subject nor the note says
/// who it is about.
package struct ReportMail: Sendable {
  /// A report in its file.
  package struct Letter: Sendable {
    package let recipient: ID<Person>
    /// About whom, where it is about one student.
    package let student: ID<Person>?
    /// Of whom it tells.
    package let told: [ID<Person>]
    /// Absolute.
    package let path: String
    package let sha256: String
    package let format: ReportFormat

    package init(
      to recipient: ID<Person>, about student: ID<Person>?, telling told: [ID<Person>] = [],
      path: String, sha256: String, format: ReportFormat
    ) {
      self.recipient = recipient
      self.student = student
      self.told = told
      self.path = path
      self.sha256 = sha256
      self.format = format
    }
  }

  private let report: String
  private let program: Program
  private let asOf: Day
  private let edition: Int
  private let batch: Int64?

  /// - Parameters:
  ///   - report: `guardian`, `teacher`, ...
  ///   - program: whose.
  ///   - asOf: the day it is told as of.
  ///   - edition: an edition is mailed once to each person.
  ///   - batch: the batch that made it, where it was ordered.
  package init(
    _ report: String, of program: Program, asOf: Day, edition: Int, batch: Int64? = nil
  ) {
    self.report = report
    self.program = program
    self.asOf = asOf
    self.edition = edition
    self.batch = batch
  }

  /// The mail for one letter.
  ///
  /// - Parameters:
  ///   - letter: the report.
  ///   - address: the recipient's.
  ///   - languages: what the recipient reads, the best first.
  /// - Returns: a mail for the outbox.
  package func mail(
    _ letter: Letter, to address: String, languages: [String]
  ) -> OutgoingMail {
    let language = Language.best(for: languages)
    let about = letter.student.map { "/\($0)" } ?? ""
    var mail = OutgoingMail(
      dedupKey:
        "report/\(report)/\(program.id)/\(asOf)/\(edition)/\(letter.recipient)\(about)",
      kind: "report.\(report)", address: address,
      subject: CleanText.name(language.say(.mailSubject, [.name: "\(name: program.name)"]).plain),
      text: note(in: language))
    mail.recipient = letter.recipient
    mail.student = letter.student
    mail.told = letter.told
    mail.program = program.id
    mail.batch = batch
    mail.isBulk = true
    mail.files = [
      OutgoingMail.File(
        role: .attachment, path: letter.path, sha256: letter.sha256,
        name: "\(language.say(.mailFile).plain)-\(asOf).\(letter.format.rawValue)",
        mediaType: letter.format.mediaType)
    ]
    return mail
  }

  private func note(in language: Language) -> String {
    let contact = program.contact
    let questions = contact.name.map { name in
      language.say(.contactPerson, [.coordinator: "\(name: name)"])
    }
    let ways = [contact.email, contact.phone].compactMap(\.self).map { "\(name: $0)" as Phrase }
    let lines: [Phrase?] = [
      language.say(.mailGreeting),
      language.say(
        .mailAttached, [.name: "\(name: program.name)", .date: language.longDate(asOf)]),
      language.say(.mailPrivate), questions, ways.isEmpty ? nil : language.list(ways),
      language.say(.mailStop),
    ]
    return lines.compactMap { $0?.plain }.joined(separator: "\n\n") + "\n"
  }
}

extension ReportFormat {
  /// As mail programs know it.
  var mediaType: String {
    switch self {
    case .html: "text/html"
    case .pdf: "application/pdf"
    case .txt: "text/plain"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .csv: "text/csv"
    }
  }
}
