/// File names made of ids, safe on every file system.
enum FileName {
  /// What a file system takes, less an ending and what is added while the file is written.
  static let longestBytes = 190

  /// An id in ASCII letters, digits, `.`, `_` and `-`, any other byte as `%` and two digits: two ids
  /// never share a name.
  static func of(_ id: String) -> String {
    var name: [UInt8] = []
    for (place, byte) in id.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
        name.append(byte)
      case UInt8(ascii: ".") where place > 0:
        name.append(byte)
      default:
        name.append(UInt8(ascii: "%"))
        name.append(digits[Int(byte >> 4)])
        name.append(digits[Int(byte & 15)])
      }
    }
    return String(decoding: name, as: UTF8.self)
  }

  private static let digits = Array("0123456789ABCDEF".utf8)
}
