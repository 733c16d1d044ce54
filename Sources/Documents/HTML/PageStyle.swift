import HTML

/// The style sheet of a document's page: colours for screen and paper, type, footer in print.
enum PageStyle {
  static func sheet(for document: Document) -> StyleSheet {
    var sheet = StyleSheet()
    colors(&sheet)
    sheet.rules(typeRules)
    sheet.rules(blockRules)
    sheet.rules(tableRules)
    CardStyle.write(to: &sheet)
    sheet.rules(drawingRules)
    sheet.rules(printRules)
    pages(of: document, &sheet)
    return sheet
  }

  /// Dark only on a screen: paper is white.
  private static func colors(_ sheet: inout StyleSheet) {
    sheet.rules(":root{")
    Palette.light.write(to: &sheet)
    sheet.rules("}\n@media screen{:root{color-scheme:light dark}}\n")
    sheet.rules("@media screen and (prefers-color-scheme:dark){:root{")
    Palette.dark.write(to: &sheet)
    sheet.rules("}}\n")
    sheet.rules(
      """
      @media (forced-colors:active){:root{--paper:Canvas;--ink:CanvasText;--muted:CanvasText;\
      --rule:CanvasText;--accent:Highlight;--onAccent:HighlightText;--tint:Canvas}}

      """)
  }

  private static func pages(of document: Document, _ sheet: inout StyleSheet) {
    sheet.rules("@page{margin:16mm 16mm 20mm;")
    if document.paper == .sideways { sheet.rules("size:landscape;") }
    sheet.rules("@bottom-left{font:8pt/1.4 sans-serif;color:#556070;content:")
    sheet.string(document.footer.text.plain)
    sheet.rules("}@bottom-right{font:8pt/1.4 sans-serif;color:#556070;white-space:nowrap;content:")
    sheet.string(document.footer.page.before)
    sheet.rules(" counter(page) ")
    sheet.string(document.footer.page.between)
    sheet.rules(" counter(pages) ")
    sheet.string(document.footer.page.after)
    sheet.rules("}}\n")
  }
}

/// A scale of 1.2 on 17 px; long words break rather than push the page wide.
private let typeRules: StaticString = """
  *{box-sizing:border-box}
  html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
  body{margin:0;background:var(--paper);color:var(--ink);overflow-wrap:break-word;\
  font:1.0625rem/1.6 -apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"Noto Sans",Ubuntu,sans-serif}
  main{max-width:43rem;margin:0 auto;padding:clamp(1.75rem,5vw,3.5rem) clamp(1.25rem,5vw,2.5rem) 4rem}
  main.sideways{max-width:76rem}
  h1,h2,h3{line-height:1.2;text-wrap:balance}
  h1{font:600 clamp(1.9rem,5vw,2.5rem)/1.15 "Iowan Old Style",Charter,"Noto Serif",Georgia,serif;\
  letter-spacing:-.01em;margin:.35rem 0 .6rem}
  h2{font-size:1.25rem;margin:2.75rem 0 .75rem}
  h3{font-size:1.0625rem;margin:2.75rem 0 .6rem}
  p{margin:0 0 .9rem;text-wrap:pretty}
  .note,.detail,figcaption{color:var(--muted);font-size:.9rem;line-height:1.5}
  .note{margin-bottom:.4rem}
  h1+.note{margin-bottom:1.75rem}

  """

private let blockRules: StaticString = """
  ul.bullets{margin:0 0 1rem;padding-inline-start:1.25rem}
  ul.bullets li{margin:.4rem 0}
  ul.bullets li::marker{color:var(--accent)}
  dl{margin:0 0 1rem}
  dd{margin:0}
  .facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:1.25rem 1.5rem;\
  margin:1.75rem 0 .5rem;padding-top:1.25rem;border-top:2px solid var(--accent)}
  .facts div{display:flex;flex-direction:column-reverse;justify-content:flex-end}
  .facts dd{font-size:1.4rem;font-weight:600;line-height:1.2;font-variant-numeric:tabular-nums}
  .facts dt{color:var(--muted);font-size:.95rem;line-height:1.4;margin-top:.25rem}
  .definitions{color:var(--muted);font-size:.9rem;line-height:1.5}
  .definitions div{margin:.4rem 0}
  .definitions dt,.definitions dd{display:inline}
  .definitions dt{font-weight:600;color:var(--ink)}
  .callout{margin:1.25rem 0;padding:1.1rem 1.35rem;background:var(--tint);border-radius:.6rem;\
  border-inline-start:4px solid var(--accent)}
  .callout h3{margin:0 0 .35rem}
  .callout p:last-child{margin-bottom:0}
  blockquote.callout{user-select:all;-webkit-user-select:all;\
  font:italic 1.2rem/1.5 "Iowan Old Style",Charter,"Noto Serif",Georgia,serif;font-synthesis:weight}
  figure{margin:1.25rem 0}
  figure>svg{display:block;max-width:100%;height:auto}
  figcaption{margin-top:.75rem;color:var(--ink);font-size:1rem}
  details{margin:-.5rem 0 1.5rem}
  summary{color:var(--muted);font-size:.9rem;cursor:pointer;width:fit-content}
  summary:hover{color:var(--ink)}
  .key{display:flex;flex-wrap:wrap;gap:.4rem 1.4rem;list-style:none;margin:.9rem 0 0;padding:0;\
  color:var(--muted);font-size:.9rem}
  .key li{display:flex;align-items:center;gap:.5rem}

  """

/// On a narrow screen each row of many columns becomes a card, its cells led by their column's name.
///
/// `CardStyle` has the rows of fewer columns. Nothing is ever cut.
private let tableRules: StaticString = """
  table{width:100%;border-collapse:collapse;margin:1rem 0 1.5rem;font-size:.95rem;line-height:1.4}
  caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
  th,td{text-align:start;vertical-align:top;padding:.7rem 1.25rem .7rem 0;font-weight:400;\
  overflow-wrap:anywhere}
  [dir=rtl] th,[dir=rtl] td{padding:.7rem 0 .7rem 1.25rem}
  th:last-child,td:last-child{padding-inline-end:0}
  thead th{color:var(--muted);font-size:.85rem;vertical-align:bottom;padding-bottom:.4rem;\
  border-bottom:2px solid var(--accent);overflow-wrap:normal}
  tbody tr{border-bottom:1px solid var(--rule)}
  tbody th{font-weight:600;min-width:10rem}
  .detail{display:block;font-weight:400;font-size:.85rem;margin-top:.15rem}
  .number,.bar>span:first-child{font-variant-numeric:tabular-nums;white-space:nowrap}
  .number .detail{white-space:normal}
  td svg,th svg{display:block}
  td{min-width:5.5rem}
  td.number{min-width:0}
  td.bar{min-width:13rem}
  .bar svg{margin:.3rem 0}
  .wide{font-size:.875rem}
  .wide th,.wide td{padding-inline:0 .9rem}
  .wide tbody th{min-width:8.5rem}
  .wide td.number{min-width:3.5rem}
  .wide td.bar{min-width:7rem}
  @media screen and (max-width:74rem){
  .wide,.wide :is(tbody,th,td,caption){display:block}
  .wide thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
  .wide tbody tr{display:grid;grid-template-columns:minmax(9rem,1.3fr) repeat(4,minmax(0,1fr));\
  gap:.8rem 1.25rem;padding:1rem 0}
  .wide tbody :is(th,td){padding:0;min-width:0}
  .wide tbody th{font-size:1rem;grid-row:1/span 2}
  .wide tbody td.strip{grid-column:span 2}
  .wide tbody td::before{content:attr(data-label);display:block;color:var(--muted);font-size:.8rem}
  .wide tbody td.none{display:none}
  .wide td svg{max-width:100%;height:auto;margin:.3rem 0}
  }
  @media screen and (max-width:52rem){
  .wide tbody tr{grid-template-columns:minmax(8rem,1.2fr) repeat(3,minmax(0,1fr))}
  .wide tbody th{grid-row:1/span 3}
  .wide tbody td:last-child{grid-column:span 2}
  }
  @media screen and (max-width:38rem){
  .wide tbody tr{grid-template-columns:repeat(2,minmax(0,1fr))}
  .wide tbody th{grid-area:auto/1/auto/-1;font-size:1.1rem}
  }

  """

private let drawingRules: StaticString = """
  svg{font-family:inherit;print-color-adjust:exact;-webkit-print-color-adjust:exact}
  svg *{stroke-linecap:round;stroke-linejoin:round}
  .f-ink{fill:var(--ink)}.f-muted{fill:var(--muted)}.f-rule{fill:var(--rule)}
  .f-accent{fill:var(--accent)}.f-onAccent{fill:var(--onAccent)}.f-tint{fill:var(--tint)}
  .s-ink{stroke:var(--ink);fill:none}.s-muted{stroke:var(--muted);fill:none}
  .s-rule{stroke:var(--rule);fill:none}.s-accent{stroke:var(--accent);fill:none}
  .s-onAccent{stroke:var(--onAccent);fill:none}.s-tint{stroke:var(--tint);fill:none}
  .dashed{stroke-dasharray:2 3;stroke-linecap:butt}

  """

private let printRules: StaticString = """
  .break{break-after:page}
  @media print{
  html{font-size:9.4pt}
  body{line-height:1.45}
  main,main.sideways{max-width:none;padding:0}
  h1{font-size:22pt}h2{margin-top:1.9rem}h3{margin-top:1.9rem}
  h1,h2,h3{break-after:avoid}
  p,li,dd{orphans:3;widows:3}
  details:not([open]){display:none}
  summary{list-style:none}
  .close{line-height:1.36}
  .close h2,.close h3{margin:1.1rem 0 .4rem}
  .close ul.bullets{margin-bottom:.5rem}
  .close ul.bullets li{margin:.15rem 0}
  .close p{margin-bottom:.5rem}
  .close .callout{margin:.7rem 0;padding:.6rem 1rem}
  .close .facts{margin-top:.9rem;padding-top:.7rem}
  .close .definitions div{margin:.2rem 0}
  figure,.callout,.facts,tr,.definitions div{break-inside:avoid}
  thead{display:table-header-group}
  th,td{padding-top:.4rem;padding-bottom:.4rem}
  .callout{print-color-adjust:exact;-webkit-print-color-adjust:exact}
  }

  """
