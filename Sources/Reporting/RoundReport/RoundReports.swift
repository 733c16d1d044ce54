import Documents
package import Matching
package import Programs

/// Pages about rounds, for those who decide about them.
package struct RoundReports: Sendable {
  private let reviews: RoundReviews

  package init(reviews: RoundReviews) {
    self.reviews = reviews
  }

  /// One round as a page of HTML, checked again on the way.
  ///
  /// - Parameters:
  ///   - word: a round's number, or `latest`.
  ///   - program: whose round.
  ///   - tenant: whose program.
  /// - Returns: the report, and the page's bytes: the same round gives the same, but for people's names.
  /// - Throws: `RoundError.notFound`, `.damaged`; `PinProblems`; `DatabaseError`.
  package func page(
    of word: String, in program: Program, tenant: Tenant
  ) async throws -> (report: RoundReport, page: [UInt8]) {
    let review = try await reviews.review(of: word, in: program.id, tenant: tenant.id)
    let report = RoundReport(review, of: program, tenant: tenant)
    return (report, HTMLRenderer.render(report.document))
  }
}
