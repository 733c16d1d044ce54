import ArgumentParser
import Programs
import SeparatedText

/// Prints an empty file of a kind: `trellis import template students > students.csv`.
struct PrintTemplate: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "Print the header row of a kind of file.",
    discussion: """
      The first columns are those that a new row must fill in; the others may be left out. With \
      --json each column says whether it is needed.
      """)

  @OptionGroup var global: GlobalOptions
  @Argument(help: "The kind of file.") var kind: ImportKindName

  func run(in office: Office) async throws {
    let columns = kind.template.columns
    guard try office.format == .table || office.format == .csv else {
      var listing = Listing(["column", "needed"])
      for column in columns { listing.add([.text(column.name), .flag(column.isNeeded)]) }
      return try office.print(listing)
    }
    var writer = TabularWriter()
    writer.row(columns.map(\.name))
    office.printer.out(writer.bytes)
  }
}
