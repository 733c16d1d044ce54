import HTML

/// A mark of a strip as a table cell: its colours and its sign.
struct MailSign {
  let sign: String
  let background: String?
  let large: Attribute
  let small: Attribute
  /// Whether a line runs around the cell, which its width does not count.
  let isOutlined: Bool

  init(_ mark: StripMark) {
    switch mark {
    case .met: self.init("\u{2713}", MailStyle.accent, filled, filledSmall)
    case .missed: self.init("\u{2013}", MailStyle.paper, missed, missedSmall, isOutlined: true)
    case .extra: self.init("\u{2713}", MailStyle.paper, extra, extraSmall, isOutlined: true)
    case .holiday: self.init("/", MailStyle.tint, quiet, quietSmall)
    case .hold: self.init("\u{2016}", MailStyle.tint, quiet, quietSmall)
    case .excused: self.init("!", MailStyle.tint, quiet, quietSmall)
    case .open: self.init("\u{A0}", MailStyle.paper, open, openSmall, isOutlined: true)
    case .outside: self.init("\u{B7}", nil, outside, outsideSmall)
    }
  }

  private init(
    _ sign: String, _ background: String?, _ large: Attribute, _ small: Attribute,
    isOutlined: Bool = false
  ) {
    self.isOutlined = isOutlined
    self.sign = sign
    self.background = background
    self.large = large
    self.small = small
  }
}

private let filled = Attribute(
  style: """
    height:26px;background-color:#1f5aa8;color:#ffffff;border-radius:5px;font-size:16px;\
    line-height:1;font-weight:700
    """)
private let filledSmall = Attribute(
  style: """
    height:16px;background-color:#1f5aa8;color:#ffffff;border-radius:3px;font-size:11px;\
    line-height:1;font-weight:700
    """)
private let missed = Attribute(
  style: """
    height:22px;background-color:#ffffff;color:#556070;border:2px solid #556070;border-radius:5px;\
    font-size:15px;line-height:1;font-weight:700
    """)
private let missedSmall = Attribute(
  style: """
    height:14px;background-color:#ffffff;color:#556070;border:1px solid #556070;border-radius:3px;\
    font-size:11px;line-height:1;font-weight:700
    """)
private let extra = Attribute(
  style: """
    height:22px;background-color:#ffffff;color:#1f5aa8;border:2px solid #1f5aa8;border-radius:5px;\
    font-size:15px;line-height:1;font-weight:700
    """)
private let extraSmall = Attribute(
  style: """
    height:14px;background-color:#ffffff;color:#1f5aa8;border:1px solid #1f5aa8;border-radius:3px;\
    font-size:11px;line-height:1;font-weight:700
    """)
private let quiet = Attribute(
  style: """
    height:26px;background-color:#eef3fa;color:#1b2330;border-radius:5px;font-size:15px;\
    line-height:1;font-weight:700
    """)
private let quietSmall = Attribute(
  style: """
    height:16px;background-color:#eef3fa;color:#1b2330;border-radius:3px;font-size:11px;\
    line-height:1;font-weight:700
    """)
private let open = Attribute(
  style: """
    height:22px;background-color:#ffffff;color:#556070;border:2px dashed #556070;\
    border-radius:5px;font-size:15px;line-height:1
    """)
private let openSmall = Attribute(
  style: """
    height:14px;background-color:#ffffff;color:#556070;border:1px dashed #556070;\
    border-radius:3px;font-size:11px;line-height:1
    """)
private let outside = Attribute(style: "height:26px;color:#556070;font-size:15px;line-height:1")
private let outsideSmall = Attribute(
  style: "height:16px;color:#556070;font-size:11px;line-height:1")
