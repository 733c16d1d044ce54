import CivilTime
import JSON
import Matching

@testable import Jobs

/// Documents of configuration and exchange.
extension FuzzTarget {
  static let documents: [FuzzTarget] = [
    FuzzTarget(name: "json") { bytes in
      guard let value = try? JSONReader.read(bytes) else { return }
      var writer = JSONWriter()
      write(value, to: &writer)
      require((try? JSONReader.read(Array(writer.bytes))) == value, "a document is read back")
    },
    FuzzTarget(name: "policy") { bytes in
      _ = try? Policy(yaml: String(decoding: bytes, as: UTF8.self))
    },
    FuzzTarget(name: "cron") { tick(String(decoding: $0, as: UTF8.self)) },
  ]

  /// Reads an expression and steps to and fro across a change of the clocks.
  private static func tick(_ text: String) {
    let cron: Cron
    do { cron = try Cron(text) } catch {
      return require(!error.description.isEmpty && !error.hint.isEmpty, "a problem says what to do")
    }
    require(!cron.words.isEmpty, "an expression has words")
    let zone = ZoneOffsets([
      ZoneOffsets.Change(from: 0, offsetSeconds: 37_800),
      ZoneOffsets.Change(from: 1_775_315_400, offsetSeconds: 36_000),
      ZoneOffsets.Change(from: 1_791_041_400, offsetSeconds: 39_600),
    ])
    for second in [1_775_315_399, 1_775_317_000, 1_791_041_399] {
      let moment = Instant(microsecondsSince1970: Int64(second) * 1_000_000)
      guard let next = cron.next(after: moment, in: zone) else {
        return require(false, "an expression has a next tick")
      }
      require(next > moment, "the next tick is later")
      let previous = cron.previous(
        upTo: Instant(microsecondsSince1970: next.microsecondsSince1970 - 1), in: zone)
      require(previous.map { $0 <= moment } ?? false, "no tick lies between")
      require(cron.previous(upTo: next, in: zone) == next, "a tick is its own last")
    }
  }

  private static func write(_ value: JSONValue, to writer: inout JSONWriter) {
    switch value {
    case .null: writer.null()
    case .flag(let flag): writer.value(flag)
    case .integer(let number): writer.value(number)
    case .decimal(let text): writer.value(raw: text.utf8)
    case .text(let text): writer.value(text)
    case .array(let values): writer.array { for value in values { write(value, to: &$0) } }
    case .object(let object):
      writer.object { writer in
        for name in object.names {
          writer.key(named: name)
          if let value = object[name] { write(value, to: &writer) }
        }
      }
    }
  }
}
