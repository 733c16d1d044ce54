package import Programs

/// What somebody can give the other of the pair.
package enum ContributionKind: String, Sendable, Hashable, CaseIterable {
  case taught, introduced, reviewed
  case helpedWithWork = "helped_with_work"
  case sharedResource = "shared_resource"
  case gaveFeedback = "gave_feedback"
  case encouraged, listened, thanked, other

  /// All of them as people write them.
  package static let list = allCases.map(\.rawValue).joined(separator: ", ")
}

extension ContributionKind: CellValue {
  package static func parse(_ cell: String) -> Result<ContributionKind, CellFault> {
    if let kind = names[Folding.plain(cell)] { return .success(kind) }
    return .failure(
      CellFault(
        "kind.unknown", "\(cell.quoted) is no kind of contribution", hint: "Write \(list)."))
  }

  private static let names: [String: ContributionKind] = {
    var names: [String: ContributionKind] = [
      "teaching": .taught, "explained": .taught, "enseno": .taught, "ensenanza": .taught,
      "introduction": .introduced, "introduced to somebody": .introduced, "presento": .introduced,
      "review": .reviewed, "proofread": .reviewed, "reviso": .reviewed, "revision": .reviewed,
      "helped": .helpedWithWork, "help": .helpedWithWork, "help given": .helpedWithWork,
      "helped with homework": .helpedWithWork, "ayudo": .helpedWithWork, "ayuda": .helpedWithWork,
      "resource": .sharedResource, "shared": .sharedResource, "recurso": .sharedResource,
      "feedback": .gaveFeedback, "comentarios": .gaveFeedback, "retroalimentacion": .gaveFeedback,
      "encouragement": .encouraged, "animo": .encouraged, "alento": .encouraged,
      "listening": .listened, "escucho": .listened, "thanks": .thanked, "thank you": .thanked,
      "shout-out": .thanked, "gracias": .thanked, "agradecio": .thanked,
      "agradecimiento": .thanked, "otro": .other, "otra": .other,
    ]
    for kind in allCases {
      names[kind.rawValue] = kind
      names[kind.rawValue.replacing("_", with: " ")] = kind
    }
    return names
  }()
}
