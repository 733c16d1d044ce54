import HTML

extension HTMLWriter {
  mutating func mailList(_ list: List) {
    switch list.style {
    case .bullets:
      element(.ul, [MailStyle.list]) { html in
        for item in list.items {
          html.element(.li, [MailStyle.item]) { $0.led(item, separator: " ") }
        }
      }
    case .definitions:
      for item in list.items {
        element(.p, [MailStyle.note]) { $0.led(item, separator: " ") }
      }
    case .facts:
      layout([Attribute(.width, "100%"), MailStyle.facts]) { table in
        for item in list.items {
          table.element(.tr) { row in
            row.element(.td, [Attribute(.valign, "top"), MailStyle.factLead]) {
              $0.phrase(item.lead ?? "")
            }
            row.element(.td, [Attribute(.valign, "top"), MailStyle.factText]) {
              $0.phrase(item.text)
            }
          }
        }
      }
    }
  }

  mutating func mailCallout(_ callout: Callout, dir: TextDirection) {
    layout([Attribute(.width, "100%"), MailStyle.space]) { table in
      table.row([Attribute(.bgcolor, MailStyle.tint), MailStyle.callout(dir)]) { cell in
        if let title = callout.title {
          cell.element(.p, [MailStyle.calloutTitle]) { $0.phrase(title.strong) }
        }
        for line in callout.lines {
          cell.element(.p, [callout.style == .quote ? MailStyle.quote : MailStyle.last]) {
            $0.phrase(line)
          }
        }
      }
    }
  }

  /// A strip as a table, another figure as its picture, or else number by number or in words.
  mutating func mailFigure(_ figure: Figure, _ picture: MailPicture?, dir: TextDirection) {
    if let strip = figure.strip {
      mailStrip(
        strip.marks, labels: strip.labels, label: figure.drawing.label, size: .large)
      mailKey(figure.key)
    } else if let picture {
      empty(
        .img,
        [
          Attribute(pictureInMail: picture.contentID), Attribute(.alt, figure.drawing.label.plain),
          Attribute(.width, min(536, figure.drawing.width)), MailStyle.picture,
        ])
    } else if let numbers = figure.numbers {
      mailTable(numbers, dir: dir)
    } else if !figure.drawing.label.isEmpty {
      element(.p, [MailStyle.para]) { $0.phrase(figure.drawing.label) }
    }
    element(.p, [MailStyle.para]) { $0.phrase(figure.caption) }
  }

  private mutating func led(_ item: List.Item, separator: String) {
    if let lead = item.lead {
      phrase(lead.strong)
      text(separator)
    }
    phrase(item.text)
  }
}
