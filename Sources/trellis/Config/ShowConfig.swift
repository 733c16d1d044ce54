import ArgumentParser

/// Lists every setting: `trellis config show --origin`.
struct ShowConfig: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "List every setting and its value.",
    discussion:
      "A flag wins over TRELLIS_* in the environment, that over the project's file, that over your own."
  )

  @OptionGroup var global: GlobalOptions
  @Flag(help: "Also say where each value is from.") var origin = false

  func run(in office: Office) async throws {
    let settings = try office.settings
    var listing = Listing(origin ? ["key", "value", "origin"] : ["key", "value"])
    for key in SettingKey.allCases {
      let value = settings.value(of: key)
      let shown = key.isSecret && value != nil ? "(set, not shown)" : value?.text
      let from = value.map { "\($0.origin)" } ?? "default"
      listing.add([.text(key.rawValue), .text(shown)] + (origin ? [.text(from)] : []))
    }
    try office.print(listing)
  }
}
