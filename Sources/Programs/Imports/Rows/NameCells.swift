/// The name of somebody, in two cells or in one.
extension RowCells {
  /// The given and the family name; what is blank is taken from the whole name.
  mutating func names(
    given: Column, family: Column, whole: Column
  ) -> (given: NamePart?, family: NamePart?) {
    let parts: (given: NamePart?, family: NamePart?) = (value(given), value(family))
    if parts.given != nil, parts.family != nil { return parts }
    if mapping.has(whole) {
      let split = split(whole)
      return (parts.given ?? split.given, parts.family ?? split.family)
    }
    // `Nombre` without `Apellidos` is nearly always the whole name.
    guard !mapping.has(family), parts.given != nil,
      Self.wholeWithoutFamily.contains(HeaderKey(mapping.spelling(of: given)))
    else { return parts }
    return split(given)
  }

  private mutating func split(_ column: Column) -> (given: NamePart?, family: NamePart?) {
    guard let text = text(column), let name = accept(column, NamePart.parse(text)) else {
      return (nil, nil)
    }
    let split = WholeName(name.text)
    if split.isGuess {
      remark(
        column,
        CellFault(
          "name.split",
          "\(name.text.quoted) was read as \(split.given.quoted) and \(split.family.quoted)",
          hint: "If the family name is longer, write it first: García López, Ana."), listing: 3)
    }
    return (
      split.given.isEmpty ? nil : NamePart(text: split.given),
      split.family.isEmpty ? nil : NamePart(text: split.family)
    )
  }

  private static var wholeWithoutFamily: Set<HeaderKey> {
    [HeaderKey("nombre"), HeaderKey("nombres")]
  }
}
