package import Programs
import CivilTime
import Database
import Documents

/// A student's letter to the family, made to be looked at before anything goes out.
package struct GuardianPreview: Sendable {
  /// The language it is written in.
  package let language: String
  /// The letter as plain text.
  package let text: [UInt8]
  /// The names of the files that were written.
  package let files: [String]
}

extension Reports {
  /// A student's letter as the family would see it, once for each language that guardians of theirs
  /// would get it in.
  ///
  /// It is marked as a preview and addresses nobody by name, so that it can be shown to the student.
  /// Nobody is told anything by it: no disclosure is logged and no edition is used up.
  ///
  /// - Parameters:
  ///   - student: whose letter; it need not be one that may be sent.
  ///   - request: as of when.
  ///   - folder: where it is written; nil writes nothing.
  ///   - options: how it is written.
  /// - Returns: the letters, the ids of the guardians who would get them, and who is left out.
  /// - Throws: `AtomicFile.Failure`; `UnprintableReport`; `DatabaseError`.
  package func previews(
    of student: Enrollment, _ request: ReportRequest, into folder: String?, _ options: BatchOptions
  ) async throws -> (previews: [GuardianPreview], recipients: [String], leftOut: [LeftOut]) {
    let request = request.known(by: clock.now())
    let links = try await guardianLinks(request).filter { $0.student == student.person }
    let released = links.filter { GuardianConsent.obstacle($0, asOf: request.asOf) == nil }
    let facts = try await database.tenant(
      request.tenant.id, isolation: .repeatableRead, readOnly: true
    ) { tx in try StudentFacts(request, of: [student.person], tx) }
    var tags: Set<String> = []
    let languages = (released.isEmpty ? [.english] : released.map(Self.language))
      .filter { tags.insert($0.tag).inserted }
    var previews: [GuardianPreview] = []
    for language in languages {
      let content = GuardianLetters.preview(student, facts, in: language)
      previews.append(
        GuardianPreview(
          language: language.tag, text: TextRenderer.render(content.document),
          files: try await write(content, of: student, request, language, into: folder, options)))
    }
    return (
      previews, released.map(\.recipientID), links.leftOut(asOf: request.asOf)
    )
  }

  private static func language(of link: StudentLink) -> Language {
    .best(for: link.recipientLanguages)
  }

  private func write(
    _ content: ReportContent, of student: Enrollment, _ request: ReportRequest,
    _ language: Language, into folder: String?, _ options: BatchOptions
  ) async throws -> [String] {
    guard let folder else { return [] }
    try AtomicFile.makeFolder(folder)
    let renderer = ReportRenderer(options, asOf: request.asOf, folder: folder)
    var names: [String] = []
    for format in options.formats {
      let own = FileName.of(student.externalID)
      let stem = own.utf8.count <= FileName.longestBytes ? own : "\(student.person)"
      let name = "\(stem).preview-\(language.tag).\(format.rawValue)"
      do {
        try AtomicFile.write(
          try await renderer.bytes(of: content, as: format), to: "\(folder)/\(name)")
      } catch let error as PDFError {
        throw UnprintableReport(
          report: "guardian", recipient: "of \(student.externalID)", path: name,
          reason: .pdf(error))
      }
      names.append(name)
    }
    return names
  }
}
