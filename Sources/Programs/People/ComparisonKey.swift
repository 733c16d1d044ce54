/// A site, region or household as it is compared: trimmed, NFC, case folded, never empty.
///
/// "Lincoln High " and "lincoln high" are one site; two people without a household do not share one.
package struct ComparisonKey: Sendable, Hashable {
  package let text: String

  package init?(_ text: String?) {
    guard let text else { return nil }
    let folded = Folding.caseless(text)
    guard !folded.isEmpty else { return nil }
    self.text = folded
  }
}
