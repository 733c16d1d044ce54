package import Database
import Foundation
import Testing

/// Lets the server parse and plan every statement of a module, and keeps which they were.
///
/// A test holds ``names`` beside ``declared(in:)``: a statement that nobody added to the catalogue
/// fails it.
package final class QueryCatalogue {
  private let transaction: Transaction
  package private(set) var names: [String] = []

  package init(_ transaction: Transaction) {
    self.transaction = transaction
  }

  /// Checks a statement.
  ///
  /// - Parameters:
  ///   - file: the file it stands in, without its ending.
  ///   - name: how it is declared: `rounds(of:tenant:)`.
  ///   - sql: the statement.
  /// - Throws: `DatabaseError` of the server, which ends the transaction.
  package func check(_ file: String, _ name: String, _ sql: SQL) throws {
    names.append("\(file) \(name)")
    do {
      try transaction.check(sql)
    } catch {
      Issue.record("\(file) \(name): \(error)")
      throw error
    }
  }

  package func check<Row>(_ file: String, _ name: String, _ query: Query<Row>) throws {
    try check(file, name, query.sql)
  }

  /// Names pieces of SQL that are checked as parts of other statements.
  package func pieces(_ file: String, _ names: String...) {
    self.names += names.map { "\(file) \($0)" }
  }

  /// Every statement that the `...Queries.swift` files of a module declare for others to use.
  package static func declared(in module: String) throws -> [String] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/\(module)")
    let paths = FileManager.default.enumerator(atPath: folder.path())?
      .compactMap { $0 as? String }.filter { $0.hasSuffix("Queries.swift") }
    return try (paths ?? []).flatMap { path in
      let file = folder.appending(path: path)
      let name = file.deletingPathExtension().lastPathComponent
      return declarations(try String(contentsOf: file, encoding: .utf8)).map { "\(name) \($0)" }
    }
  }

  /// The members of a file's extensions that are SQL or queries, and not private.
  static func declarations(_ text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.indices.compactMap { index in
      guard lines[index].hasPrefix("  "), !lines[index].hasPrefix("   ") else { return nil }
      var words = lines[index].split(separator: " ")
      while let word = words.first, ["package", "static"].contains(word) { words.removeFirst() }
      guard let kind = words.first, kind == "func" || kind == "var" else { return nil }
      let rest = lines[index...].prefix(8).joined(separator: " ")
      guard let start = rest.firstRange(of: "\(kind) "), let end = rest.firstRange(of: " {")
      else { return nil }
      return declaration(rest[start.upperBound..<end.lowerBound], isFunction: kind == "func")
    }
  }

  private static func declaration(_ signature: Substring, isFunction: Bool) -> String? {
    let parts = signature.split(separator: isFunction ? " -> " : ": ", maxSplits: 1)
    guard let type = parts.last, parts.count == 2 else { return nil }
    guard type == "SQL" || type == "Self" || type.hasPrefix("Query<") else { return nil }
    guard isFunction else { return String(parts[0]) }
    let name = parts[0].prefix { $0 != "(" }
    let labels = parameters(parts[0].dropFirst(name.count + 1).dropLast())
      .compactMap { $0.split(whereSeparator: { $0 == " " || $0 == ":" }).first }
    return "\(name)(\(labels.map { "\($0):" }.joined()))"
  }

  /// The parameters of a list, split where no bracket is open.
  private static func parameters(_ list: Substring) -> [Substring] {
    var parameters: [Substring] = []
    var (start, depth) = (list.startIndex, 0)
    for place in list.indices {
      if "([<".contains(list[place]) { depth += 1 }
      if ")]>".contains(list[place]) { depth -= 1 }
      guard list[place] == ",", depth == 0 else { continue }
      parameters.append(list[start..<place])
      start = list.index(after: place)
    }
    return parameters + [list[start...]]
  }
}
