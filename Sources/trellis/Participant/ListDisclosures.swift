import ArgumentParser
import Programs
import Reporting

/// Who was told of a student: `trellis student disclosures S0001`.
struct ListDisclosures: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "disclosures",
    abstract: "Who was told of a student, when, and why they may know.",
    discussion: """
      One line for each report that was made for a person and speaks of the student, the latest \
      first. Writing the same report once more tells nothing new and adds no line.
      """)

  @OptionGroup var global: GlobalOptions
  @Argument(help: "The student, by id.") var student: String

  func run(in office: Office) async throws {
    let tenant = try await office.tenant()
    let told: [Disclosure]
    do {
      told = try await office.disclosures().of(student: student, tenant: tenant.id)
    } catch DisclosureError.studentNotFound(let name) {
      throw Failure(
        .notFound, "student.not_found", "There is no student '\(name)'.",
        hint: "'trellis student list' shows their ids.")
    }
    var listing = Listing([
      "at", "recipient", "name", "role", "report", "purpose", "as_of", "edition", "formats", "by",
    ])
    for one in told {
      listing.add([
        .text("\(one.at)"), .text(one.recipient), .text(one.recipientName),
        .text(one.recipientRole), .text(one.report), .text(one.purpose?.rawValue),
        .text("\(one.asOf)"), .number(one.edition), .text(one.formats), .text(one.by),
      ])
    }
    try office.print(listing)
  }
}
