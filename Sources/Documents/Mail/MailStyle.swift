import HTML

/// The inline styles of a mail.
///
/// Their colours are those of `Palette.light`; a test compares them.
enum MailStyle {
  static let paper = "#ffffff"
  static let tint = "#eef3fa"
  static let accent = "#1f5aa8"
  static let rule = "#d9dde4"

  static let body = Attribute(style: "margin:0;padding:0;width:100%;background-color:#eef3fa")
  static let preheader = Attribute(
    style: """
      display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;font-size:1px;line-height:1px;\
      color:#eef3fa;mso-hide:all
      """)
  static let around = Attribute(style: "padding:24px 12px")
  static let sheet = Attribute(
    style: "width:100%;max-width:600px;background-color:#ffffff;border-radius:8px")
  static let content = Attribute(
    style: """
      padding:32px 32px 24px;color:#1b2330;background-color:#ffffff;border-radius:8px 8px 0 0;\
      font-family:-apple-system,'Segoe UI',Roboto,'Noto Sans',Helvetica,Arial,sans-serif;\
      font-size:16px;line-height:1.55
      """)
  static let footer = Attribute(
    style: """
      padding:16px 32px 28px;color:#556070;background-color:#ffffff;border-top:1px solid #d9dde4;\
      border-radius:0 0 8px 8px;\
      font-family:-apple-system,'Segoe UI',Roboto,'Noto Sans',Helvetica,Arial,sans-serif;\
      font-size:13px;line-height:1.5
      """)

  static func heading(_ level: Int) -> Attribute {
    switch level {
    case ...1:
      Attribute(
        style: """
          margin:0 0 12px;color:#1b2330;font-family:Georgia,'Noto Serif',serif;font-size:28px;\
          line-height:1.2;font-weight:600
          """)
    case 2:
      Attribute(
        style: "margin:32px 0 10px;color:#1b2330;font-size:20px;line-height:1.3;font-weight:600")
    default:
      Attribute(
        style: "margin:24px 0 8px;color:#1b2330;font-size:17px;line-height:1.3;font-weight:600")
    }
  }

  static let para = Attribute(style: "margin:0 0 14px")
  static let last = Attribute(style: "margin:0")
  static let note = Attribute(style: "margin:0 0 10px;color:#556070;font-size:14px;line-height:1.5")
  static let list = Attribute(style: "margin:0 0 16px;padding:0 22px")
  static let item = Attribute(style: "margin:0 0 6px")
  static let space = Attribute(style: "margin:0 0 16px")
  static let facts = Attribute(style: "margin:16px 0 20px;border-top:2px solid #1f5aa8")
  static let factLead = Attribute(
    style: """
      padding:10px 0 0;color:#1b2330;font-size:20px;line-height:1.3;font-weight:600;\
      white-space:nowrap
      """)
  static let factText = Attribute(
    style: "padding:12px 14px 0;color:#556070;font-size:15px;line-height:1.4;width:100%")

  static func callout(_ dir: TextDirection) -> Attribute {
    dir == .leftToRight
      ? Attribute(
        style: """
          padding:16px 20px;background-color:#eef3fa;color:#1b2330;border-left:4px solid #1f5aa8;\
          border-radius:4px
          """)
      : Attribute(
        style: """
          padding:16px 20px;background-color:#eef3fa;color:#1b2330;border-right:4px solid #1f5aa8;\
          border-radius:4px
          """)
  }

  static let calloutTitle = Attribute(
    style: "margin:0 0 6px;color:#1b2330;font-size:17px;line-height:1.3;font-weight:600")
  static let quote = Attribute(
    style: "margin:0;font-family:Georgia,'Noto Serif',serif;font-size:18px;font-style:italic")
  static let pageBreak = Attribute(
    style: "margin:32px 0;border-top:1px solid #d9dde4;font-size:0;line-height:0")
  static let picture = Attribute(
    style: "display:block;width:100%;max-width:100%;height:auto;border:0")
}
