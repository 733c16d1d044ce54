import Database
package import JSON
import Tabular

extension ImportReport {
  /// The document that `trellis import KIND FILE --json` prints: complete, however many errors,
  /// unless `listed` of them are enough.
  ///
  /// - Parameters:
  ///   - json: where it is written.
  ///   - isShort: whether the first `listed` errors are enough.
  ///   - send: takes what has been written so far, so that a million errors need no memory.
  /// - Throws: `ImportError.unreadable` where errors that wait on the disk can't be read.
  package func write(
    to json: inout JSONWriter, isShort: Bool = false, sending send: (([UInt8]) -> Void)? = nil
  ) throws {
    try json.object { json in
      json.field("schema_version", 1)
      json.field("import_id", id?.description)
      json.field("applied", isApplied)
      json.field("dry_run", isDryRun)
      json.field("kind", kind)
      json.field("file", file)
      json.field("encoding", encoding)
      json.field("delimiter", delimiter)
      json.field("sheet", layout.sheet)
      json.field("header_line", layout.headerLine)
      json.key("counts")
      write(counts, to: &json)
      json.key("errors")
      try json.array { json in
        if isShort {
          for problem in errors { write(problem, to: &json) }
          return
        }
        try errorList.forEach { problem in
          write(problem, to: &json)
          if let send, json.bytes.count >= Self.sentBytes { send(json.take()) }
        }
      }
      json.key("warnings")
      json.array { json in for problem in warnings { write(problem, to: &json) } }
      json.key("notices")
      json.array { json in for problem in notices { write(problem, to: &json) } }
      json.key("possible_duplicates")
      json.array { json in for pair in possibleDuplicates { write(pair, to: &json) } }
      writeDetails(to: &json)
    }
  }

  private static let sentBytes = 1 << 16

  private func writeDetails(to json: inout JSONWriter) {
    json.key("ignored_columns")
    json.array { json in for column in ignoredColumns { json.value(column) } }
    json.key("skipped_lines")
    json.array { json in
      for skipped in skippedLines {
        json.object { json in
          json.field("line", skipped.line)
          json.field("text", skipped.text)
        }
      }
    }
    json.key("mapping")
    json.object { json in
      json.members(of: mapping)
      json.field("origin", mappingOrigin?.word)
    }
    json.field("changed_fields", changeCount)
    json.key("changes")
    json.array { json in for change in changes { write(change, to: &json) } }
    json.key("absent")
    json.array { json in for key in absent { json.value(key) } }
    json.key("left_out")
    json.object { json in
      json.field("cells", leftOut.cells)
      json.field("rows", leftOut.rows)
    }
    json.field("unresolved", unresolved.count)
    json.key("new_ids")
    json.array { json in
      for made in newIDs {
        json.object { json in
          json.field("line", made.line)
          json.field("external_id", made.externalID)
          json.field("name", made.name)
        }
      }
    }
    writeWithdrawn(to: &json)
  }

  private func writeWithdrawn(to json: inout JSONWriter) {
    json.field("withdrawn_count", withdrawnCount)
    json.key("withdrawn")
    json.array { json in
      for leaver in withdrawn {
        json.object { json in
          json.field("external_id", leaver.externalID)
          json.field("name", leaver.name)
          json.field("has_open_match", leaver.isMatched)
        }
      }
    }
    json.key("refusals")
    json.array { json in for problem in refusals { write(problem, to: &json) } }
  }

  private func write(_ counts: ImportCounts, to json: inout JSONWriter) {
    json.object { json in
      json.field("read", counts.read)
      json.field("created", counts.created)
      json.field("updated", counts.updated)
      json.field("unchanged", counts.unchanged)
      json.field("rejected", counts.rejected)
      json.field("absent", counts.absent)
    }
  }

  private func write(_ problem: ImportProblem, to json: inout JSONWriter) {
    json.object { json in
      json.field("line", problem.line)
      json.field("record", problem.record)
      json.field("column", problem.column)
      json.field("value", problem.value)
      json.field("code", problem.code)
      json.field("message", problem.message)
      json.field("hint", problem.hint)
    }
  }

  private func write(_ pair: PossibleDuplicate, to json: inout JSONWriter) {
    json.object { json in
      json.field("line", pair.line)
      json.field("external_id", pair.externalID)
      json.field("other_external_id", pair.otherExternalID)
      json.field("other_line", pair.otherLine)
      json.field("reason", pair.reason.rawValue)
    }
  }

  private func write(_ change: FieldChange, to json: inout JSONWriter) {
    json.object { json in
      json.field("line", change.line)
      json.field("key", change.key)
      json.field("field", change.field)
      json.field("old", change.old)
      json.field("new", change.new)
    }
  }
}
