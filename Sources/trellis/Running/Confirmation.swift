import Foundation

/// A name to be typed, or given by `--confirm`, before what cannot simply be taken back.
struct Confirmation {
  private let name: String
  private let slug: String
  private let noun: String
  private let office: Office

  /// - Parameters:
  ///   - name: what is to be typed.
  ///   - slug: what may be typed just as well.
  ///   - noun: what bears the name: `program`.
  ///   - office: where to ask.
  init(of name: String, or slug: String, noun: String, office: Office) {
    (self.name, self.slug, self.noun, self.office) = (name, slug, noun, office)
  }

  /// Whether somebody sits at a terminal.
  var canAsk: Bool { isatty(STDIN_FILENO) == 1 && office.printer.isErrorTerminal }

  /// What is said where nobody does and the flag is missing.
  var missing: Failure {
    Failure(
      .usage, "confirm.missing", "This has to be confirmed by the \(noun)'s name.",
      hint: "Add --confirm '\(name)', or run it at a terminal and type the name.")
  }

  /// Takes the name from the flag.
  func check(_ given: String) throws {
    guard isRight(given) else {
      throw Failure(
        .usage, "confirm.wrong", "The \(noun) is called '\(name)', not '\(given)'.",
        hint: "Check that it is the \(noun) you mean, and say --confirm '\(name)'.")
    }
  }

  /// Asks for the name.
  func ask(_ what: String) throws {
    office.printer.err(Array("\(what) Type the \(noun)'s name to go on: ".utf8))
    guard let answer = readLine(), isRight(answer) else {
      throw Failure(
        .declined, "confirm.declined", "Not confirmed; nothing was written.",
        hint: "The name is '\(name)'.")
    }
  }

  private func isRight(_ text: String) -> Bool {
    let text = text.trimmingCharacters(in: .whitespaces)
    return text == name || text == slug
  }
}
