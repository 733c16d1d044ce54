import Documents

/// The share matched, group by group, so that a pattern in who is left out is seen.
struct ShareTables {
  /// From so many points below the whole on, a group is marked.
  static let markedBelow = 10

  let shares: [Share]
  let ready: Int
  let matched: Int

  var blocks: [Block] {
    guard ready > 0 else { return [] }
    return [
      .heading(2, "Who is matched, and who is not"),
      .para(
        """
        Of all ready students \(ratio(matched, ready)) have a mentor: \(percent)%. A group that is \
        \(Self.markedBelow) points or more below that says so. Shares of fewer than \
        \(Share.smallest) students say little.
        """),
    ] + shares.flatMap { [.heading(3, Self.title($0.dimension)), .table(table($0))] }
  }

  private var percent: Int { matched * 100 / ready }

  private func table(_ share: Share) -> Table {
    let title = Self.title(share.dimension)
    return Table(
      caption: "Share matched: \(title)",
      columns: [Table.Column("Group"), Table.Column("Matched"), Table.Column("Without")],
      rows: share.groups.map { group in
        [
          .header(name(of: group, share.dimension)),
          .progress(
            Progress(
              group.matched, of: group.ready,
              label: "\(ratio(group.matched, group.ready)) · \(group.percent)%"),
            detail: remark(group)),
          .number(Double(group.ready - group.matched), number(group.ready - group.matched)),
        ]
      })
  }

  private func remark(_ group: Share.Group) -> Phrase? {
    if group.isSmall { return "fewer than \(Share.smallest) students" }
    let behind = percent - group.percent
    return behind >= Self.markedBelow ? Phrase("\(behind) points below the whole").strong : nil
  }

  private static func title(_ dimension: Share.Dimension) -> Phrase {
    switch dimension {
    case .site: "Site"
    case .language: "First language"
    case .gradeBand: "Grade band"
    case .hours: "Hours offered a week"
    }
  }

  private func name(of group: Share.Group, _ dimension: Share.Dimension) -> Phrase {
    let groups: Phrase = dimension == .site ? "sites" : "languages"
    return switch group.name {
    case .typed(let text): "\(name: text)"
    case .word(let text): Phrase(text: text)
    case .notStated: "not stated"
    case .small(let count):
      "\(number(count)) \(groups) with fewer than \(Share.smallest) students each"
    case .more(let count): "\(number(count)) more \(groups), each matched as often or more"
    }
  }
}
