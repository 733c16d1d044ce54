import CivilTime
import Database
package import JSON

extension ReportOrder {
  /// An order that is none: which field, and what it may be.
  package struct Problem: Error, Sendable, Equatable, CustomStringConvertible {
    package let field: String
    package let reason: String

    package var description: String { "report order: \(field) \(reason)." }
  }

  /// The arguments of the job as one JSON object.
  ///
  /// A tick is left out: whoever runs the schedule adds it as `"schedule":{"name":..,"tick":..}`.
  package var json: String {
    var writer = JSONWriter()
    writer.object { object in
      object.field("report", report.rawValue)
      object.field("program", "\(program)")
      object.key("formats")
      object.array { array in for format in formats { array.value(format.rawValue) } }
      if case .day(let day) = when { object.field("as_of", "\(day)") }
      if let period { object.field("period", period.text) }
      if let pack { object.field("pack", pack.rawValue) }
      object.field("paper", paper.rawValue)
      if let language { object.field("language", language) }
      if let folder { object.field("out", folder) }
      if let deliver { object.field("deliver", deliver.rawValue) }
      object.field("actor", actor)
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Reads the arguments of a job; a field that is not known is refused.
  package init(_ arguments: JSONObject) throws(Problem) {
    let fields = OrderFields(arguments)
    if let unknown = arguments.names.first(where: { !Self.names.contains($0) }) {
      throw Problem(field: unknown, reason: "is not known")
    }
    self.init(
      try fields.word("report"), of: try fields.id("program"), as: try fields.formats(),
      when: try fields.when(), actor: try fields.text("actor"))
    if let text = try fields.textIfAny("period") {
      guard let period = ReportPeriod(text) else {
        throw Problem(field: "period", reason: "is no period such as month or 2026-11")
      }
      self.period = period
    }
    pack = try fields.wordIfAny("pack")
    paper = try fields.wordIfAny("paper") ?? .letter
    deliver = try fields.wordIfAny("deliver")
    language = try fields.textIfAny("language")
    if let language, !Language.tags.contains(language) {
      throw Problem(
        field: "language", reason: "is none of \(Language.tags.joined(separator: ", "))")
    }
    folder = try fields.textIfAny("out")
    if let folder, !folder.hasPrefix("/") {
      throw Problem(field: "out", reason: "is no absolute path")
    }
  }

  private static let names: Set = [
    "report", "program", "formats", "as_of", "schedule", "period", "pack", "paper", "language",
    "out", "deliver", "actor",
  ]
}

/// A job's arguments, field by field.
private struct OrderFields {
  typealias Problem = ReportOrder.Problem
  let object: JSONObject

  init(_ object: JSONObject) {
    self.object = object
  }

  func textIfAny(_ name: String) throws(Problem) -> String? {
    switch object[name] {
    case nil, .null?: nil
    case .text(let text)?: text
    default: throw Problem(field: name, reason: "is not text")
    }
  }

  func text(_ name: String) throws(Problem) -> String {
    guard let text = try textIfAny(name), !text.isEmpty else {
      throw Problem(field: name, reason: "is missing")
    }
    return text
  }

  func wordIfAny<Word: RawRepresentable<String> & CaseIterable>(
    _ name: String
  ) throws(Problem) -> Word? {
    guard let text = try textIfAny(name) else { return nil }
    return try Self.word(text, name)
  }

  func word<Word: RawRepresentable<String> & CaseIterable>(
    _ name: String
  ) throws(Problem) -> Word {
    try Self.word(try text(name), name)
  }

  func id<Noun>(_ name: String) throws(Problem) -> ID<Noun> {
    guard let id = ID<Noun>(try text(name)) else {
      throw Problem(field: name, reason: "is no identifier")
    }
    return id
  }

  func formats() throws(Problem) -> [ReportFormat] {
    guard case .array(let values)? = object["formats"], !values.isEmpty else {
      throw Problem(field: "formats", reason: "is no list of formats")
    }
    var formats: [ReportFormat] = []
    for value in values {
      guard case .text(let text) = value else {
        throw Problem(field: "formats", reason: "holds what is no text")
      }
      let format: ReportFormat = try Self.word(text, "formats")
      if !formats.contains(format) { formats.append(format) }
    }
    return formats
  }

  /// The day of its own, or the tick.
  func when() throws(Problem) -> ReportOrder.When {
    if let text = try textIfAny("as_of") {
      guard let day = Day(text) else {
        throw Problem(field: "as_of", reason: "is no day as YYYY-MM-DD")
      }
      return .day(day)
    }
    guard case .object(let schedule)? = object["schedule"],
      case .text(let name)? = schedule["name"], case .text(let moment)? = schedule["tick"],
      let tick = Instant(moment)
    else { throw Problem(field: "as_of", reason: "is missing, and no schedule tells a tick") }
    return .tick(tick, schedule: name)
  }

  private static func word<Word: RawRepresentable<String> & CaseIterable>(
    _ text: String, _ name: String
  ) throws(Problem) -> Word {
    guard let word = Word(rawValue: text) else {
      let all = Word.allCases.map(\.rawValue).joined(separator: ", ")
      throw Problem(field: name, reason: "is '\(text)'; it may be \(all)")
    }
    return word
  }
}
