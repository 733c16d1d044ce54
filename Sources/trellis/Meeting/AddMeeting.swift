import ArgumentParser
import CivilTime
import Programs
import Relationships

/// Plans a meeting: `trellis meeting add --match S0001 --at "next friday 15:30" --place Library`.
struct AddMeeting: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Plan a meeting of a pair.",
    discussion: "A time without an offset is in the program's zone.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var whose: MatchOptions
  @Option(help: "When: YYYY-MM-DD, \"YYYY-MM-DD HH:MM\", or \"next friday 15:30\".")
  var at: MomentArgument
  @Option(help: "Where.") var place: String?
  @Option(help: "in_person, online or phone.") var mode: CheckInMode?
  @Option(help: "How many minutes it is to take.") var minutes: Minutes?

  func run(in office: Office) async throws {
    let choice = try whose.choice()
    let place = try place.map { try TextArgument.parse($0, "--place") }
    let (request, tenant) = try await writing.request(in: office)
    let time = try await office.time(at, in: request.program, of: tenant)
    let added = try await FactFailure.translating(Meeting.self) {
      try await office.facts(Meeting.self).plan(
        at: time, place: place, mode: mode, minutes: minutes, for: choice, request)
    }
    try office.printAdded(added, request)
  }
}

extension Office {
  /// The date, or the date and time, that was given.
  ///
  /// - Throws: `Failure` for what is neither, and for a date that could be read in two ways.
  func time(
    _ given: MomentArgument, in program: Program, of tenant: Tenant
  ) async throws -> CellTime {
    let text = try await moment(given, in: program, of: tenant)
    switch CellTime.parse(text, order: nil) {
    case .success(let time): return time
    case .failure(let fault):
      throw Failure(.inputRefused, fault.code, "\(fault.message).", hint: fault.hint)
    }
  }
}
