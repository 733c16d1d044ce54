import JSON
import Matching

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
  ]

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
