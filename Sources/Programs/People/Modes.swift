/// How a pair can meet; a person who says nothing can meet in any mode.
package struct Modes: OptionSet, Sendable, Hashable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue & 0b111
  }

  package static let inPerson = Modes(rawValue: 1)
  package static let online = Modes(rawValue: 2)
  package static let phone = Modes(rawValue: 4)
  package static let any: Modes = [.inPerson, .online, .phone]

  /// `in_person`, `online`, `phone`, in this order.
  package var codes: [String] {
    [(Modes.inPerson, "in_person"), (.online, "online"), (.phone, "phone")]
      .filter { contains($0.0) }
      .map(\.1)
  }
}

extension Modes: CellValue {
  /// Reads a list of modes; a blank cell is any mode.
  package static func parse(_ cell: String) -> Result<Modes, CellFault> {
    var modes: Modes = []
    for item in CellList.items(of: cell) {
      guard let mode = names[letters(of: item)] else {
        return .failure(
          CellFault(
            "mode.unknown", "\(item.quoted) is not a way to meet",
            hint: "Write in_person, online or phone, separated by ';', or leave it blank for any."))
      }
      modes.formUnion(mode)
    }
    return .success(modes.isEmpty ? .any : modes)
  }

  private static let names: [String: Modes] = [
    "inperson": .inPerson, "facetoface": .inPerson, "onsite": .inPerson, "presencial": .inPerson,
    "enpersona": .inPerson, "online": .online, "virtual": .online, "video": .online,
    "videocall": .online, "remote": .online, "enlinea": .online, "phone": .phone,
    "telephone": .phone, "phonecall": .phone, "telefono": .phone, "any": .any, "cualquiera": .any,
  ]

  private static func letters(of item: String) -> String {
    String(Folding.plain(item).filter { $0 != " " && $0 != "-" && $0 != "_" })
  }
}
