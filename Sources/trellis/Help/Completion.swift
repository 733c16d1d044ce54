import ArgumentParser

/// A shell's completion script: `trellis completion bash`.
struct Completion: AsyncParsableCommand {
  enum Shell: String, CaseIterable, ExpressibleByArgument {
    case bash, zsh, fish
  }

  static let configuration = CommandConfiguration(
    abstract: "Print a completion script for bash, zsh or fish.",
    discussion:
      "For bash: trellis completion bash > ~/.local/share/bash-completion/completions/trellis")

  @Argument(help: "bash, zsh or fish.") var shell: Shell

  func run() async throws {
    let script =
      switch shell {
      case .bash: Trellis.completionScript(for: .bash)
      case .zsh: Trellis.completionScript(for: .zsh)
      case .fish: Trellis.completionScript(for: .fish)
      }
    Printer.process.say(script)
  }
}
