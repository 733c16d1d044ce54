import JSON
import Programs

/// The stored form: `{"format":..., "prices":[[id, source, pairs, rank, score], ...], "floor":...}`.
extension RoundProof {
  package static let format = "trellis-proof-1"

  /// The proof as one JSON document: equal proofs have equal bytes.
  package var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("format", Self.format)
      json.key("prices")
      json.prices(prices)
      json.key("floor")
      guard let floor else { return json.null() }
      json.object { json in
        json.key("most")
        json.prices(floor.most)
        json.key("above")
        json.prices(floor.above)
      }
    }
    return json.bytes
  }

  /// Takes up a stored proof; nil for bytes that are none.
  package init?(json bytes: [UInt8]) {
    guard let document = try? JSONReader.read(bytes), case .object(let object) = document,
      object["format"] == .text(Self.format), let prices = Self.prices(object["prices"])
    else { return nil }
    switch object["floor"] {
    case .null: self.init(prices: prices, floor: nil)
    case .object(let floor):
      guard let most = Self.prices(floor["most"]), let above = Self.prices(floor["above"]) else {
        return nil
      }
      self.init(prices: prices, floor: Floor(most: most, above: above))
    default: return nil
    }
  }

  private static func prices(_ value: JSONValue?) -> Prices? {
    guard case .array(let rows) = value else { return nil }
    var prices: Prices = [:]
    prices.reserveCapacity(rows.count)
    for row in rows {
      guard case .array(let fields) = row, fields.count == 5,
        case .text(let id) = fields[0], case .text(let source) = fields[1],
        case .integer(let pairs) = fields[2], case .integer(let rank) = fields[3],
        case .integer(let score) = fields[4], let external = ExternalID(id),
        prices.updateValue(
          Price(pairs: pairs, rank: rank, score: score),
          forKey: PersonKey(external, source: source)) == nil
      else { return nil }
    }
    return prices
  }
}

extension JSONWriter {
  fileprivate mutating func prices(_ prices: RoundProof.Prices) {
    array { json in
      for (key, price) in prices.sorted(by: { $0.key < $1.key }) {
        json.array { json in
          json.value(key.id.text)
          json.value(key.source)
          json.value(price.pairs)
          json.value(price.rank)
          json.value(price.score)
        }
      }
    }
  }
}
