import Database
package import JSON

extension OneRosterReport {
  /// The document that `trellis import oneroster SET --json` prints: that of every import, with
  /// the file beside each line.
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("schema_version", 1)
      json.field("import_id", id?.description)
      json.field("applied", isApplied)
      json.field("dry_run", isDryRun)
      json.field("kind", "oneroster")
      json.field("file", name)
      json.field("sha256", sha256)
      json.field("oneroster_version", version)
      json.field("id_source", idSource)
      json.field("encoding", form.encoding)
      json.field("delimiter", form.delimiter)
      json.field("header_line", form.headerLine)
      json.key("counts")
      write(counts, to: &json)
      writeParts(to: &json)
      for (key, problems) in [("errors", errors), ("warnings", warnings), ("notices", notices)] {
        json.key(named: key)
        json.array { json in for problem in problems { write(problem, to: &json) } }
      }
      writeDetails(to: &json)
    }
  }

  private func writeParts(to json: inout JSONWriter) {
    json.key("people")
    json.object { json in
      for (key, counts) in [
        ("students", students), ("guardians", guardians), ("teachers", teachers),
      ] {
        json.key(named: key)
        json.object { json in
          json.field("created", counts.created)
          json.field("updated", counts.updated)
          json.field("unchanged", counts.unchanged)
        }
      }
    }
    json.key("files")
    json.array { json in
      for file in files {
        json.object { json in
          json.field("file", file.name)
          json.field("mode", file.mode.rawValue)
          json.field("rows", file.rows)
        }
      }
    }
  }

  private func writeDetails(to json: inout JSONWriter) {
    json.key("possible_duplicates")
    json.array { json in
      for pair in possibleDuplicates {
        json.object { json in
          json.field("file", OneRosterFile.users.name)
          json.field("line", pair.line)
          json.field("external_id", pair.externalID)
          json.field("other_external_id", pair.otherExternalID)
          json.field("other_line", pair.otherLine)
          json.field("reason", pair.reason.rawValue)
        }
      }
    }
    json.field("changed_fields", changeCount)
    json.key("changes")
    json.array { json in
      for change in changes {
        json.object { json in
          json.field("file", OneRosterFile.users.name)
          json.field("line", change.line)
          json.field("key", change.key)
          json.field("field", change.field)
          json.field("old", change.old)
          json.field("new", change.new)
        }
      }
    }
    json.key("absent")
    json.array { json in for key in absent { json.value(key) } }
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

  private func write(_ found: Problem, to json: inout JSONWriter) {
    json.object { json in
      json.field("file", found.file)
      json.field("line", found.problem.line)
      json.field("record", found.problem.record)
      json.field("column", found.problem.column)
      json.field("value", found.problem.value)
      json.field("code", found.problem.code)
      json.field("message", found.problem.message)
      json.field("hint", found.problem.hint)
    }
  }
}
