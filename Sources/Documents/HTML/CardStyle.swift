import HTML

/// On a narrow screen each row of a table becomes a card, its cells led by their column's name; the
/// rows of a few numbers only where the screen is as narrow as a telephone.
enum CardStyle {
  static func write(to sheet: inout StyleSheet) {
    sheet.rules("@media screen and (max-width:56rem){\n")
    rules(of: "table.cards", &sheet)
    sheet.rules("}\n@media screen and (max-width:36rem){\n")
    rules(of: "table.slim", &sheet)
    sheet.rules("}\n")
  }

  private static func rules(of table: StaticString, _ sheet: inout StyleSheet) {
    for (place, look) in looks {
      sheet.rules(table)
      sheet.rules(place)
      sheet.rules(look)
      sheet.rules("\n")
    }
  }

  /// What changes, by its place in the table.
  private static let looks: [(StaticString, StaticString)] = [
    ("", "{display:block}"),
    (" :is(tbody,tr,th,td,caption)", "{display:block}"),
    (
      " thead",
      "{display:block;position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}"
    ),
    (" tbody tr", "{padding:1rem 0}"),
    (" tbody :is(th,td)", "{padding-block:.2rem;padding-inline:0}"),
    (" tbody th", "{font-size:1.1rem}"),
    (" tbody td", "{display:grid;grid-template-columns:7.5rem 1fr;gap:0 .75rem}"),
    (" tbody td>*", "{grid-column:2}"),
    (" tbody td:not(.bar) .detail", "{white-space:normal}"),
    (" tbody td svg", "{max-width:100%;height:auto}"),
    (
      " tbody td::before",
      """
      {content:attr(data-label);color:var(--muted);font-size:.85rem;grid-row:1/span 3;\
      white-space:normal}
      """
    ),
    (" tbody :is(td,td.bar)", "{min-width:0}"),
    (" tbody td.none", "{display:none}"),
  ]
}
