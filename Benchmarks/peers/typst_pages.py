"""Letters that Trellis wrote as HTML, set by Typst: typst_pages.py FOLDER COUNT [OUT].

Each page is read into headings, lists, strips and tables before the clock runs; then one compiler
sets all of them, tagged and checked as PDF/UA-1. Wants the Python package typst; prints a line of
JSON as Benchmarks/measured does.
"""

import json
import os
import resource
import sys
import tempfile
import time
from html.parser import HTMLParser

import typst

TEMPLATE = r"""
#let d = json(bytes(sys.inputs.letter))
#let accent = rgb("#1F5AA8")
#let muted = rgb("#556070")
#let tint = rgb("#EEF3FA")
#let colors = (accent: accent, muted: muted, tint: tint, onAccent: white, ink: rgb("#1B2330"), line: rgb("#D9DDE4"))
#set document(title: d.title)
#set page(paper: "us-letter", margin: (x: 66pt, top: 54pt, bottom: 64pt), footer: context {
  set text(8pt, fill: muted)
  let last = counter(page).final().first()
  grid(columns: (1fr, auto), d.origin, str(here().page()) + " / " + str(last))
})
#set text(lang: d.lang, dir: if d.dir == "rtl" { rtl } else { ltr }, size: 10.5pt, fill: rgb("#1B2330"),
  font: ("Noto Sans", "Noto Sans Arabic", "Noto Sans CJK SC"))
#set par(leading: 0.62em, spacing: 0.9em)
#show heading.where(level: 1): set text(23pt)
#show heading.where(level: 2): set text(13pt)
#show heading: set block(above: 1.6em, below: 0.7em)
#let small(body) = text(9pt, fill: muted, body)
#let paint(o) = (
  fill: if o.fill == none { none } else { colors.at(o.fill) },
  stroke: if o.stroke == none { none } else { o.width * 0.75pt + colors.at(o.stroke) })
#let shape(o) = if o.kind == "rect" {
  place(dx: o.x * 0.75pt, dy: o.y * 0.75pt, rect(width: o.w * 0.75pt, height: o.h * 0.75pt, radius: o.r * 0.75pt, ..paint(o)))
} else if o.kind == "line" {
  let p = o.points.map(p => (p.at(0) * 0.75pt, p.at(1) * 0.75pt))
  place(curve(..paint(o), curve.move(p.first()), ..p.slice(1).map(q => curve.line(q))))
} else {
  place(dx: o.x * 0.75pt, dy: (o.y - o.size * 0.8) * 0.75pt, text(o.size * 0.75pt, fill: colors.at(o.fill), o.text))
}
#let drawing(s) = box(width: s.w * 0.75pt, height: s.h * 0.75pt, s.ops.map(shape).join())
#let block-of(b) = {
  if b.kind == "heading" { heading(level: b.level, b.text) }
  else if b.kind == "note" { small(b.text); parbreak() }
  else if b.kind == "para" { par(b.text) }
  else if b.kind == "facts" {
    line(length: 100%, stroke: 1.5pt + accent)
    grid(columns: (1fr,) * calc.max(1, b.items.len()), ..b.items.map(i => [#text(15pt, weight: "bold", i.at(1)) \ #text(9.5pt, fill: muted, i.at(0))]))
  }
  else if b.kind == "bullets" { list(..b.items.map(i => [#strong(i.at(0)) #i.at(1)])) }
  else if b.kind == "definitions" { for i in b.items { par(text(9pt, fill: muted)[*#i.at(0)* #i.at(1)]) } }
  else if b.kind == "callout" {
    block(fill: tint, inset: (x: 16pt, y: 10pt), width: 100%, radius: 5pt, stroke: (left: 3pt + accent),
      for l in b.lines { par(text(12.5pt, style: "italic", l)) })
  }
  else if b.kind == "figure" {
    figure(alt: b.alt, kind: image, supplement: none, align(start, drawing(b)))
    for k in b.key { [#drawing(k.drawing) #small(k.text) #h(12pt)] }
    par(text(10pt, b.caption))
  }
  else if b.kind == "table" {
    table(columns: b.columns.len(), stroke: none, inset: (x: 0pt, y: 4.5pt), column-gutter: 13pt,
      table.header(..b.columns.map(c => text(8.25pt, fill: muted, c)), table.hline(stroke: 1.5pt + accent)),
      ..b.rows.flatten().map(c => text(9.25pt, c)))
  }
}
#for b in d.blocks { block-of(b) }
"""

VOID = {"meta", "link", "br", "rect", "polyline", "line", "circle", "hr", "path"}


class Node:
    def __init__(self, tag, attributes):
        self.tag, self.attributes, self.children = tag, dict(attributes), []

    def text(self):
        return "".join(c if isinstance(c, str) else c.text() for c in self.children).strip()

    def all(self, *tags):
        for child in self.children:
            if isinstance(child, Node):
                if child.tag in tags:
                    yield child
                else:
                    yield from child.all(*tags)


class Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.root = Node("root", [])
        self.open = [self.root]

    def handle_starttag(self, tag, attributes):
        node = Node(tag, attributes)
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_startendtag(self, tag, attributes):
        self.open[-1].children.append(Node(tag, attributes))

    def handle_endtag(self, tag):
        while self.open[-1].tag != tag:
            self.open.pop()
        self.open.pop()

    def handle_data(self, data):
        self.open[-1].children.append(data)


def drawing(svg):
    ops = []
    for node in svg.all("rect", "polyline", "line", "text"):
        get = node.attributes.get
        styles = (get("class") or "").split()
        paint = {
            "fill": next((s[2:] for s in styles if s.startswith("f-")), None),
            "stroke": next((s[2:] for s in styles if s.startswith("s-")), None),
            "width": float(get("stroke-width") or 1)}
        if node.tag == "rect":
            ops.append({
                "kind": "rect", "x": float(get("x")), "y": float(get("y")),
                "w": float(get("width")), "h": float(get("height")), "r": float(get("rx") or 0),
                **paint})
        elif node.tag == "text":
            ops.append({
                "kind": "text", "x": float(get("x")), "y": float(get("y")),
                "size": float(get("font-size") or 12), "text": node.text(),
                "fill": paint["fill"] or "muted"})
        else:
            numbers = (
                [float(n) for n in get("points").replace(",", " ").split()] if get("points")
                else [float(get(n)) for n in ("x1", "y1", "x2", "y2")])
            ops.append({"kind": "line", "points": list(zip(numbers[::2], numbers[1::2])), **paint})
    return {"w": float(svg.attributes["width"]), "h": float(svg.attributes["height"]), "ops": ops}


def pairs(node):
    for item in node.all("li", "div"):
        lead = next((n.text() for n in item.all("strong", "dt")), "")
        rest = next((n.text() for n in item.all("dd")), None)
        if rest is None:
            rest = item.text()[len(lead):].strip()
        yield [lead, rest]


def figure(node):
    first = next(node.all("svg"))
    keys = [item for item in node.all("li")]
    return {
        "kind": "figure", **drawing(first), "alt": next(first.all("title")).text(),
        "caption": "".join(n.text() for n in node.all("figcaption")),
        "key": [{"drawing": drawing(next(k.all("svg"))), "text": next(k.all("span")).text()} for k in keys]}


def block(node):
    style = node.attributes.get("class") or ""
    if node.tag in ("h1", "h2", "h3"):
        return {"kind": "heading", "level": int(node.tag[1]), "text": node.text()}
    if node.tag == "p":
        return {"kind": "note" if style == "note" else "para", "text": node.text()}
    if node.tag == "dl":
        return {"kind": style or "definitions", "items": list(pairs(node))}
    if node.tag in ("ul", "ol"):
        return {"kind": "bullets", "items": list(pairs(node))}
    if node.tag == "figure":
        return figure(node)
    if node.tag in ("blockquote", "aside", "div", "section"):
        return {"kind": "callout", "lines": [n.text() for n in node.all("p", "strong", "h3")] or [node.text()]}
    if node.tag == "table":
        rows = [[c.text() for c in r.all("td", "th")] for r in node.all("tr")]
        return {"kind": "table", "columns": rows[0], "rows": rows[1:]}
    sys.exit(f"typst_pages: <{node.tag}> is new; teach it to this script")


def page(path):
    reader = Reader()
    reader.feed(open(path, encoding="utf-8").read())
    html = next(reader.root.all("html"))
    main = next(html.all("main"))
    blocks = [block(child) for child in main.children if isinstance(child, Node)]
    title = next(html.all("title")).text()
    return {
        "lang": html.attributes["lang"].split("-")[0], "dir": html.attributes.get("dir", "ltr"),
        "title": title, "origin": blocks[0].get("text", title), "blocks": blocks}


def main():
    folder, count = sys.argv[1], int(sys.argv[2])
    out = sys.argv[3] if len(sys.argv) > 3 else None
    names = sorted(n for n in os.listdir(folder) if n.endswith(".html"))[:count]
    letters = [{"letter": json.dumps(page(f"{folder}/{n}"), ensure_ascii=False)} for n in names]
    work = tempfile.TemporaryDirectory()
    template = f"{work.name}/letter.typ"
    open(template, "w", encoding="utf-8").write(TEMPLATE)
    compiler = typst.Compiler(template)

    def render(inputs):
        pdf, warnings = compiler.compile_with_warnings(
            format="pdf", sys_inputs=inputs, pdf_standards=["ua-1"], timestamp=0)
        if warnings:
            sys.exit(f"typst: {warnings[0]}")
        return pdf

    render(letters[0])
    wall, processor, size = time.perf_counter(), time.process_time(), 0
    for name, letter in zip(names, letters):
        pdf = render(letter)
        size += len(pdf)
        if out:
            open(f"{out}/{name}.pdf", "wb").write(pdf)
    print(json.dumps({
        "what": "typst", "letters": len(letters),
        "cpu_ms": (time.process_time() - processor) * 1000 / len(letters),
        "wall_ms": (time.perf_counter() - wall) * 1000 / len(letters),
        "kib": size / 1024 / len(letters),
        "peak_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))


main()
