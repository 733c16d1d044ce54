import Database
import JSON

extension [OutgoingMail.File] {
  /// As the outbox keeps them.
  var document: JSONText {
    var json = JSONWriter()
    json.array { json in
      for file in self {
        json.object { json in
          json.field("role", file.role.rawValue)
          json.field("path", file.path)
          json.field("sha256", file.sha256)
          json.field("name", file.name)
          json.field("type", file.mediaType)
        }
      }
    }
    return JSONText(String(decoding: json.bytes, as: UTF8.self))
  }

  /// - Returns: nil for what this outbox has not written.
  init?(_ document: JSONText) {
    guard case .array(let items)? = try? JSONReader.read([UInt8](document.text.utf8)) else {
      return nil
    }
    self = []
    for item in items {
      guard case .object(let object) = item, case .text(let role) = object["role"],
        let role = OutgoingMail.File.Role(rawValue: role), case .text(let path) = object["path"],
        case .text(let sha256) = object["sha256"], case .text(let name) = object["name"],
        case .text(let type) = object["type"]
      else { return nil }
      append(.init(role: role, path: path, sha256: sha256, name: name, mediaType: type))
    }
  }
}
