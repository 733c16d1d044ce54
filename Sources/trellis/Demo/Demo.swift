import ArgumentParser
import Foundation
import Programs
import Samples

/// The main job on the bundled sample: `trellis demo --out demo`.
struct Demo: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Do the main job on sample data, printing each command before it runs it.",
    discussion: """
      Makes a tenant of invented people, imports their rosters, solves and publishes a round, \
      imports what the pairs did in a term, shows how three of them keep meeting, one pair's story, \
      what to do today and who helps whom, and writes every report: for families, teachers, students, \
      mentors, coordinators and funders. Run again, it finds everything in place and makes the reports \
      anew; --fresh starts with a tenant of its own.
      """)

  @OptionGroup var global: GlobalOptions
  @Option(help: "The folder for the reports.") var out = "trellis-demo"
  @Flag(help: "Start with a new tenant.") var fresh = false

  func run(in office: Office) async throws {
    guard let samples = Samples.riverside else {
      throw Failure(
        .failed, "samples.missing", "The bundled sample files are not beside the program.",
        hint: "Keep the folder 'trellis_Samples.resources' next to the binary.")
    }
    let slugs = Set(try await office.tenants().all().map(\.slug))
    let slug = Self.slug(taken: slugs, fresh: fresh)
    let story = DemoStory(tenant: slug, samples: samples, out: out, isNew: !slugs.contains(slug))
    for step in story.steps {
      try await run(step, in: office)
    }
    office.printer.say("\n" + story.farewell)
  }

  private func run(_ step: DemoStory.Step, in office: Office) async throws {
    office.printer.say("\n# \(step.why)")
    office.printer.say("$ trellis " + step.words.map(Self.quoted).joined(separator: " "))
    let status = await Invocation(arguments: step.words, printer: office.printer).run()
    guard status == .done else { throw ExitCode(status.rawValue) }
  }

  private static func slug(taken: Set<String>, fresh: Bool) -> String {
    let first = "riverside-demo"
    guard fresh else { return first }
    var number = 1
    while taken.contains(number == 1 ? first : "\(first)-\(number)") { number += 1 }
    return number == 1 ? first : "\(first)-\(number)"
  }

  /// The word as a shell would need it.
  private static func quoted(_ word: String) -> String {
    word.contains(" ") ? "\"\(word)\"" : word
  }
}
