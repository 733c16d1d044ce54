import JSON

/// One value of a listing, before anybody decides how it is shown.
enum Field: Sendable, Equatable {
  case text(String?)
  case number(Int?)
  /// A number in tenths: 779 is 77.9.
  case tenths(Int?)
  case flag(Bool)
  case list([String])
  /// A numerator and its denominator; nothing over nothing is no data.
  case ratio(Int, Int)

  /// What a table or a CSV cell says; empty where there is nothing.
  var text: String {
    switch self {
    case .text(let text): text ?? ""
    case .number(let number): number.map(String.init) ?? ""
    case .tenths(let tenths): tenths.map { "\($0 / 10).\(abs($0 % 10))" } ?? ""
    case .flag(let flag): flag ? "yes" : "no"
    case .list(let items): items.joined(separator: ";")
    case .ratio(let n, let of): of == 0 ? "" : "\(n)/\(of)"
    }
  }

  var isNumeric: Bool {
    switch self {
    case .number, .tenths, .ratio: true
    case .text, .flag, .list: false
    }
  }

  func write(to json: inout JSONWriter) {
    switch self {
    case .text(let text): json.value(text)
    case .number(let number): json.value(number)
    case .tenths(let tenths): json.value(tenths: tenths)
    case .flag(let flag): json.value(flag)
    case .list(let items):
      json.array { json in
        for item in items { json.value(item) }
      }
    case .ratio(_, 0): json.null()
    case .ratio(let n, let of):
      json.object { json in
        json.field("n", n)
        json.field("of", of)
      }
    }
  }
}
