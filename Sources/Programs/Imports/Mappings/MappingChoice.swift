import Checksums

/// Which mapping a file is read by: the one that was given, else one remembered for the same
/// headers, else what is known of the system that exported it.
package struct MappingChoice: Sendable {
  private let given: GivenMapping?
  private let remembered: [HeaderSet: GivenMapping]
  private let named: Set<HeaderKey>

  package static let none = MappingChoice(given: nil, remembered: [:])

  package init(given: GivenMapping?) {
    self.init(given: given, remembered: [:])
  }

  init(given: GivenMapping?, remembered: [HeaderSet: GivenMapping]) {
    (self.given, self.remembered) = (given, remembered)
    let entries = given?.entries ?? remembered.values.flatMap(\.entries)
    named = Set(entries.map { HeaderKey($0.header) })
  }

  /// Whether one of the mappings names a header, by which the line of headers is found.
  func names(_ header: String) -> Bool {
    !named.isEmpty && named.contains(HeaderKey(header))
  }

  /// The mapping for a file with some headers; nil where they speak for themselves.
  func mapping(for headers: [String], among known: [KnownExport]) -> GivenMapping? {
    given ?? remembered[HeaderSet(headers)] ?? known.first { $0.isRecognised(in: headers) }?.mapping
  }
}

/// The headers of a file as a set, whatever their order, case and spacing.
package struct HeaderSet: Sendable, Hashable {
  /// A checksum: headers can be many and long.
  let key: String

  init(key: String) {
    self.key = key
  }

  package init(_ headers: [String]) {
    let keys = headers.map { HeaderKey($0).text }.filter { !$0.isEmpty }
    key = SHA256.hexadecimal(of: Array(Set(keys)).sorted().joined(separator: "\n"))
  }
}
