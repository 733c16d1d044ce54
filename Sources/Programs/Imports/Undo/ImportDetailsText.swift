package import JSON

extension ImportDetails {
  /// What a person reads about an import, with as many changes as were asked for.
  package var lines: [String] {
    var lines = [
      "import      \(past.id)", "kind        \(past.kind)",
      "program     \(past.program ?? "the whole tenant")", "file        \(past.file)",
      "sha-256     \(past.fileSHA256)", "applied     \(past.appliedAt) by \(past.appliedBy)",
      "undone      \(undone)",
      """
      rows        \(past.counts.read) read: \(past.counts.created) created, \
      \(past.counts.updated) updated, \(past.counts.unchanged) unchanged, \
      \(past.counts.rejected) rejected; \(past.counts.absent) absent
      """,
    ]
    if !columns.isEmpty { lines.append("columns     \(columns)") }
    if !created.isEmpty {
      let counts = created.map { "\($0.count) \($0.role)\($0.count == 1 ? "" : "s")" }
      lines.append("still there \(counts.joined(separator: ", ")) of those it created")
    }
    guard changeCount > 0 else { return lines }
    lines.append(changeCount == 1 ? "1 change:" : "\(changeCount) changes:")
    lines += changes.map { "  \($0.line)" }
    if changeCount > changes.count {
      lines.append("  and \(changeCount - changes.count) more; --json lists all.")
    }
    return lines
  }

  private var undone: String {
    guard let undo = past.undo else { return "no" }
    return "\(undo.undoneAt) by \(undo.undoneBy): \(undo.removed) removed, \(undo.restored) fields"
      + " restored, \(undo.kept) kept"
  }

  private var columns: String {
    guard case .object(let document) = try? JSONReader.read(Array(mapping.utf8)),
      case .object(let columns)? = document["columns"]
    else { return "" }
    return columns.names.map { header in
      if case .text(let column)? = columns[header], column != header {
        return "\(header) as \(column)"
      }
      return header
    }.joined(separator: ", ")
  }

  /// The document that `trellis import show ID --json` prints.
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("schema_version", 1)
      json.field("import_id", "\(past.id)")
      json.field("kind", past.kind)
      json.field("program", past.program)
      json.field("file", past.file)
      json.field("file_sha256", past.fileSHA256)
      json.field("applied_at", "\(past.appliedAt)")
      json.field("applied_by", past.appliedBy)
      json.field("undone_at", past.undo.map { "\($0.undoneAt)" })
      json.field("undone_by", past.undo?.undoneBy)
      json.key("mapping")
      json.value(raw: mapping.utf8)
      writeCounts(to: &json)
      json.field("changed_fields", changeCount)
      json.key("changes")
      json.array { json in for change in changes { change.write(to: &json) } }
    }
  }

  private func writeCounts(to json: inout JSONWriter) {
    json.key("counts")
    json.object { json in
      json.field("read", past.counts.read)
      json.field("created", past.counts.created)
      json.field("updated", past.counts.updated)
      json.field("unchanged", past.counts.unchanged)
      json.field("rejected", past.counts.rejected)
      json.field("absent", past.counts.absent)
    }
    json.key("created_people")
    json.object { json in
      for (role, count) in created {
        json.key(named: role)
        json.value(count)
      }
    }
  }
}

extension PastChange {
  fileprivate var line: String {
    let place = "\(entity.replacing("_", with: " ")) \(key)"
    guard let field else { return "\(place): added" }
    return "\(place): \(field): \(old?.quoted ?? "nothing") -> \(new?.quoted ?? "nothing")"
  }

  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("entity", entity)
      json.field("key", key)
      json.field("field", field)
      json.field("old", old)
      json.field("new", new)
    }
  }
}
