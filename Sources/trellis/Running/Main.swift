import ArgumentParser
import Foundation

/// The process: parses the command line, runs the command, says what went wrong, ends with the
/// contract's exit code.
@main
enum Main {
  static func main() async {
    Interruption.install()
    let arguments = Array(CommandLine.arguments.dropFirst())
    let status = await Invocation(arguments: arguments, printer: .process).run()
    // Not exit(): what libraries tidy up at its behest, their threads may still be using.
    _exit(status.rawValue)
  }
}
