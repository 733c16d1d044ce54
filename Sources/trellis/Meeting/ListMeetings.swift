import ArgumentParser
import CivilTime
import Relationships

/// Lists meetings: `trellis meeting list --upcoming`.
struct ListMeetings: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List meetings by date, the voided ones last.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var options: ListingOptions
  @Flag(help: "Only those that lie ahead: from today on, neither held nor cancelled.")
  var upcoming = false

  func run(in office: Office) async throws {
    var (filter, today) = try await options.filter(in: office)
    if upcoming { filter.from = filter.from ?? today }
    let all = try await office.facts(Meeting.self).all(filter)
    let now = office.clock.now()
    try office.print(
      FactListing.of(
        upcoming
          ? all.filter { $0.voidReason == nil && $0.content.isAhead(of: now, from: options.from) }
          : all))
  }
}

extension Meeting {
  /// Whether it may still come about; a day asked for by name is taken whole.
  fileprivate func isAhead(of now: Instant, from day: DayArgument?) -> Bool {
    guard outcome == nil else { return false }
    return day != nil || startsAt.map { $0 >= now } ?? true
  }
}
