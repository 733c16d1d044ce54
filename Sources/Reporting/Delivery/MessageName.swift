import Checksums
import Programs

/// What a Message-ID has before its @: the same mail has the same name, which nobody can guess.
enum MessageName {
  private static let letters = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
  private static let length = 26

  /// - Parameters:
  ///   - key: what is told to whom.
  ///   - tenant: whose mail.
  ///   - secret: the tenant's own, which keeps others from knowing the name of a mail.
  /// - Returns: 26 letters and digits, which stand for 130 bits.
  static func of(_ key: String, tenant: Tenant.ID, secret: [UInt8]) -> String {
    let digest = SHA256.bytes(of: secret + [0] + Array("\(tenant)".utf8) + [0] + Array(key.utf8))
    var text: [UInt8] = []
    var bits = 0
    var held: UInt32 = 0
    for byte in digest {
      held = held << 8 | UInt32(byte)
      bits += 8
      while bits >= 5, text.count < length {
        bits -= 5
        text.append(letters[Int(held >> UInt32(bits)) & 31])
      }
      held &= 0xFF
    }
    return String(decoding: text, as: UTF8.self)
  }
}
