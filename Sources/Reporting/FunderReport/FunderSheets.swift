import Documents

extension FunderTables {
  /// All numbers in one sheet, each table in its own, then what the words mean.
  var sheets: [Sheet] {
    let tables = [stages, siteTable, goalTable, shares, lasting, endings].compactMap(\.self)
    return [FigureSheet(language: words.language).sheet(of: tables)]
      + tables.map { Sheet($0, name: $0.caption.plain) }
      + [DefinitionSheet.of(definitions, in: words.language)]
  }
}
