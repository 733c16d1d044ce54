import JSON

/// A command that could not do what it was asked: what happened and why, and what to do next.
struct Failure: Error, Equatable {
  let status: ProcessStatus
  /// Stable and dotted, for scripts: `tenant.not_found`.
  let code: String
  let message: String
  let hint: String
  let details: [String]

  init(
    _ status: ProcessStatus, _ code: String, _ message: String, hint: String, details: [String] = []
  ) {
    self.status = status
    self.code = code
    self.message = message
    self.hint = hint
    self.details = details
  }

  /// The two lines people read, whatever line breaks a file's name or a library's message has.
  var lines: String {
    [message, hint].map { DisplayWidth.singleLine($0) + "\n" }.joined()
  }

  /// The one line scripts read.
  var document: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("error")
      json.object { json in
        json.field("code", code)
        json.field("message", message)
        json.field("hint", hint)
        json.key("details")
        json.array { json in
          for detail in details { json.value(detail) }
        }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }
}
