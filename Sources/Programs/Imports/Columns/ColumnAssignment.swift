/// Which header of a file is which column: first by what somebody has said, then by the names.
struct ColumnAssignment<Column: ImportColumn> {
  /// Where each column stands; nil where the file has no such column.
  private(set) var positions: [Int?]
  /// Headers that mean a column which another header means already.
  private(set) var repetitions: [(header: String, column: Column)] = []
  /// Headers that somebody has said are to be ignored.
  private(set) var dismissed: Set<Int> = []
  private let headers: [String]
  private let dictionary: ColumnDictionary<Column>

  /// - Throws: what a mapping says that the file or the kind of file can't follow.
  init(
    _ headers: [String], given: GivenMapping?, by dictionary: ColumnDictionary<Column>
  ) throws(MappingProblem) {
    self.headers = headers
    self.dictionary = dictionary
    positions = [Int?](repeating: nil, count: Column.allCases.count)
    var settled: Set<Int> = []
    if let given {
      for entry in given.entries { try follow(entry, of: given, &settled) }
    }
    for (position, name) in headers.enumerated() where !settled.contains(position) {
      if let column = dictionary.column(name) { take(column, at: position) }
    }
  }

  /// The positions of headers that mean no column.
  var ignored: [Int] {
    let mapped = Set(positions.compactMap(\.self))
    let repeated = Set(repetitions.map(\.header))
    return headers.indices.filter { !mapped.contains($0) && !repeated.contains(headers[$0]) }
  }

  private mutating func take(_ column: Column, at position: Int) {
    if positions[column.rawValue] == nil {
      positions[column.rawValue] = position
    } else {
      repetitions.append((headers[position], column))
    }
  }

  private mutating func follow(
    _ entry: GivenMapping.Entry, of given: GivenMapping, _ settled: inout Set<Int>
  ) throws(MappingProblem) {
    guard let position = try position(of: entry, given, settled) else { return }
    guard let name = entry.column else {
      settled.insert(position)
      dismissed.insert(position)
      return
    }
    guard let column = try column(named: name, entry, given) else { return }
    if positions[column.rawValue] != nil, !given.isKnownExport {
      throw MappingProblem(
        "mapping.repeated_column", given.name, entry.line,
        "\(entry.header.quoted) is \(column.name), and another header is that already",
        hint: "One header can be \(column.name); put the other under ignore.")
    }
    settled.insert(position)
    take(column, at: position)
  }

  private func position(
    of entry: GivenMapping.Entry, _ given: GivenMapping, _ settled: Set<Int>
  ) throws(MappingProblem) -> Int? {
    let key = HeaderKey(entry.header)
    if let exact = headers.firstIndex(of: entry.header), !settled.contains(exact) { return exact }
    let alike = headers.indices.filter { HeaderKey(headers[$0]) == key }
    if let free = alike.first(where: { !settled.contains($0) }) { return free }
    guard !given.isKnownExport else { return nil }
    if alike.isEmpty {
      throw MappingProblem(
        "mapping.no_such_header", given.name, entry.line,
        "the file has no column \(entry.header.quoted)",
        hint: Nearest(headers).hint(for: entry.header)
          ?? "Its columns are: \(headers.prefix(12).joined(separator: ", ")).")
    }
    throw MappingProblem(
      "mapping.repeated_header", given.name, entry.line,
      "\(entry.header.quoted) is mapped twice", hint: "Keep one of the two.")
  }

  private func column(
    named name: String, _ entry: GivenMapping.Entry, _ given: GivenMapping
  ) throws(MappingProblem) -> Column? {
    let key = HeaderKey(name)
    if let column = Column.allCases.first(where: { HeaderKey($0.name) == key }) { return column }
    // What is known of an export can be known of several kinds of files.
    if given.isKnownExport { return nil }
    let names = Column.allCases.map(\.name)
    throw MappingProblem(
      "mapping.unknown_column", given.name, entry.line,
      "\(name.quoted) is not a column of this kind of file",
      hint: Nearest(names).hint(for: name) ?? "The columns are: \(names.joined(separator: ", ")).")
  }
}
