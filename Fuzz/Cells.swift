import CivilTime
import Matching
import Programs
import SeparatedText

@testable import Tabular

/// Single cells.
extension FuzzTarget {
  static let cells: [FuzzTarget] = [
    FuzzTarget(name: "dates") { bytes in
      let cell = String(decoding: bytes, as: UTF8.self)
      for order in [nil, DateOrder.dayFirst, .monthFirst] {
        guard case .success(let day) = DateText.parse(cell, order: order) else { continue }
        require(Day(day.description) == day, "a date is read back")
      }
      _ = DateOrder.decide(over: bytes.split(separator: 0x0A))
    },
    FuzzTarget(name: "times") { bytes in
      let cell = String(decoding: bytes, as: UTF8.self)
      for order in [nil, DateOrder.dayFirst, .monthFirst] {
        if case .success(let time) = CellTime.parse(cell, order: order) {
          require(time.localText?.isEmpty != true, "a local time has a text")
        }
      }
    },
    FuzzTarget(name: "numbers") { bytes in
      all(of: bytes, Capacity.self, Waiting.self, Priority.self, Minutes.self, HoursPerMonth.self)
    },
    FuzzTarget(name: "words") { bytes in
      all(of: bytes, Grade.self, GradeBands.self, YesNo.self, MayReceive.self, MentorType.self)
    },
    FuzzTarget(name: "availability") { bytes in
      let cell = String(decoding: bytes, as: UTF8.self)
      guard case .success(let week) = Availability.parse(cell), !week.isEmpty else { return }
      require((try? Availability.parse(week.description).get()) == week, "hours are read back")
    },
    FuzzTarget(name: "phone") { all(of: $0, PhoneNumber.self) },
    FuzzTarget(name: "email") { bytes in
      let cell = String(decoding: bytes, as: UTF8.self)
      guard case .success(let email) = EmailAddress.parse(cell) else { return }
      require((try? EmailAddress.parse(email.text).get()) == email, "an address is read back")
    },
    FuzzTarget(name: "names") { bytes in
      all(of: bytes, NamePart.self, FullName.self)
      let cell = String(decoding: bytes, as: UTF8.self)
      let plain = Folding.plain(cell)
      require(Folding.plain(plain) == plain, "folding twice changes nothing")
      let caseless = Folding.caseless(cell)
      require(Folding.caseless(caseless) == caseless, "folding case twice changes nothing")
    },
    FuzzTarget(name: "ids") { bytes in
      let cell = String(decoding: bytes, as: UTF8.self)
      guard case .success(let id) = PersonID.parse(cell) else { return }
      require((try? PersonID.parse(id.text).get()) == id, "an id is read back")
    },
    FuzzTarget(name: "lists") { bytes in
      all(of: bytes, [Language].self, Modes.self)
      let items = CellList.items(of: String(decoding: bytes, as: UTF8.self))
      require(!items.contains(""), "no item is empty")
    },
    FuzzTarget(name: "goals") { bytes in
      let cell = String(decoding: bytes, as: UTF8.self)
      for reader in [GoalReader(nil), GoalReader(vocabulary)] {
        guard case .success(let codes) = reader.parse(cell) else { continue }
        require(codes.count <= GoalReader.longestList, "a list of goals is short")
        require(Set(codes).count == codes.count, "each goal is listed once")
      }
    },
    FuzzTarget(name: "damage") { bytes in
      for kind in [SpreadsheetDamage.Expectation.date, .identifier, .text] {
        _ = SpreadsheetDamage.of(bytes, expecting: kind)?.message
      }
      let guarded = FormulaSafety.guarded(bytes)
      require(Array(FormulaSafety.unguarded(guarded)) == bytes, "a guard is taken back")
      let (text, count) = Invisible.removed(from: bytes)
      require(count > 0 || text == bytes, "only invisible spaces are removed")
    },
  ]

  private static let vocabulary = GoalTree.dotted(
    ["stem.computing.web", "arts.music", "law"].compactMap { GoalCode($0) })

  private static func all<each Value: CellValue>(
    of bytes: [UInt8], _ type: repeat (each Value).Type
  ) {
    let cell = String(decoding: bytes, as: UTF8.self)
    repeat read(cell, as: (each Value).self)
  }

  private static func read<Value: CellValue>(_ cell: String, as type: Value.Type) {
    if case .failure(let fault) = type.parse(cell) {
      require(!fault.message.isEmpty && !fault.hint.isEmpty, "a fault says what and what to do")
    }
  }
}
