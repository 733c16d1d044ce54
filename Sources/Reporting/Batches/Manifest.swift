package import CivilTime
import JSON

/// What a batch wrote, for whom, and the checksum of each file.
package struct Manifest: Sendable, Equatable {
  package struct File: Sendable, Equatable {
    /// Relative to the manifest's own folder.
    package let path: String
    package let audience: String
    /// The recipient's id, never a name or an address.
    package let recipient: String
    package let format: String
    package let bytes: Int
    package let sha256: String
  }

  package static let fileName = "manifest.json"

  package let report: String
  package let asOf: Day
  package let edition: Int
  package let files: [File]

  /// The manifest as JSON.
  package var document: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("schema_version", 1)
      json.field("report", report)
      json.field("as_of", "\(asOf)")
      json.field("edition", edition)
      json.key("files")
      json.array { json in
        for file in files { Self.write(file, to: &json) }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private static func write(_ file: File, to json: inout JSONWriter) {
    json.object { json in
      json.field("path", file.path)
      json.field("audience", file.audience)
      json.field("recipient", file.recipient)
      json.field("format", file.format)
      json.field("bytes", file.bytes)
      json.field("sha256", file.sha256)
    }
  }
}
