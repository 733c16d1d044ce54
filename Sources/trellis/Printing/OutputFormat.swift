import ArgumentParser

/// The shapes in which a command prints what it found.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json, ndjson, csv, tsv
}
