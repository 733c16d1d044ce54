package import JSON

extension UndoReport {
  /// What a person reads after an undoing: counts, then what is kept and why.
  package func lines(limit: Int = 20) -> [String] {
    let about = "the import of \(past.file) by \(past.appliedBy) at \(past.appliedAt)"
    var lines = [
      isDryRun
        ? "This is what undoing \(about) would do; nothing was written." : "Undone: \(about).",
      "Created by it \(counts.created): \(counts.removed) removed, \(counts.kept) kept.",
      "Changed by it \(counts.changed): \(counts.restored) restored, \(counts.keptChanges) kept.",
    ]
    for (noun, removed, kept) in created {
      lines.append("  \(noun): \(removed) removed, \(kept) kept")
    }
    if !kept.isEmpty {
      lines.append("Kept:")
      lines += kept.prefix(limit).map { "  \(text($0))" }
      if kept.count > limit { lines.append("  and \(kept.count - limit) more; --json lists all.") }
    }
    return lines
  }

  private func text(_ row: KeptRow) -> String {
    let what = row.field.map { ": \($0)" } ?? ""
    let entity = row.entity.replacing("_", with: " ")
    return "\(entity) \(row.key)\(what) \(explanation(of: row))."
  }

  /// The document that `trellis import undo ID --json` prints.
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("schema_version", 1)
      json.field("import_id", "\(past.id)")
      json.field("undone", !isDryRun)
      json.field("dry_run", isDryRun)
      json.field("kind", past.kind)
      json.field("file", past.file)
      json.key("counts")
      json.object { json in
        json.field("created", counts.created)
        json.field("removed", counts.removed)
        json.field("kept", counts.kept)
        json.field("changed", counts.changed)
        json.field("restored", counts.restored)
        json.field("kept_changes", counts.keptChanges)
      }
      json.key("created")
      json.array { json in
        for (noun, removed, kept) in created {
          json.object { json in
            json.field("noun", noun)
            json.field("removed", removed)
            json.field("kept", kept)
          }
        }
      }
      json.key("kept")
      json.array { json in for row in kept { write(row, to: &json) } }
    }
  }

  private func write(_ row: KeptRow, to json: inout JSONWriter) {
    json.object { json in
      json.field("entity", row.entity)
      json.field("key", row.key)
      json.field("field", row.field)
      json.field("new", row.new)
      json.field("found", row.found)
      json.field("reason", row.reason)
      json.field("message", "\(row.key) \(explanation(of: row)).")
    }
  }
}
