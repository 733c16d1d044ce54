import ArgumentParser
import Programs

/// Says what a code means: `trellis import explain date.invalid`.
struct ExplainCodes: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say what a code of an import means, and what to do.",
    discussion: "Without a code all of them are listed; the codes never change.")

  @OptionGroup var global: GlobalOptions
  @Argument(help: "The code, such as date.invalid.") var code: String?
  @Flag(help: ArgumentHelp("Print the page of all codes.", visibility: .hidden))
  var page = false

  func run(in office: Office) async throws {
    if page { return office.printer.out(Array(ImportCodes.page.utf8)) }
    guard let code else {
      var listing = Listing(["code", "follows", "meaning", "example", "remedy"])
      for code in ImportCodes.all {
        listing.add([
          .text(code.code), .text(code.effect.rawValue), .text(code.meaning),
          .text(code.example), .text(code.remedy),
        ])
      }
      return try office.print(listing)
    }
    guard let known = ImportCodes.code(code) else {
      throw Failure(
        .notFound, "code.unknown", "There is no code \(code).",
        hint: ImportCodes.nearest(to: code).map { "Did you mean \($0)?" }
          ?? "'trellis import explain' lists them all.")
    }
    var card = Card()
    card.add("code", .text(known.code))
    card.add("meaning", .text(known.meaning))
    card.add("example", .text(known.example))
    card.add("follows", .text(known.effect.rawValue))
    card.add("remedy", .text(known.remedy))
    try office.print(card)
  }
}
