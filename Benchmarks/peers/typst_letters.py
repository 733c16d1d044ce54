"""The letters of letters.json by Typst, one compiler for all: typst_letters.py LETTERS.json COUNT [FOLDER].

The same words, strip and table as `trellis-bench pdf`, tagged and checked by Typst as PDF/UA-1.
Wants the Python package typst; prints the same line of JSON as trellis-bench.
"""

import json
import resource
import sys
import tempfile
import time

import typst

TEMPLATE = r"""
#let d = json(bytes(sys.inputs.letter))
#let accent = rgb("#1F5AA8")
#let muted = rgb("#556070")
#let tint = rgb("#EEF3FA")
#set document(title: d.title)
#set page(paper: "a4", margin: (x: 66pt, top: 54pt, bottom: 64pt), footer: context {
  set text(8pt, fill: muted)
  let last = counter(page).final().first()
  grid(columns: (1fr, auto), d.origin, d.page.at(0) + str(here().page()) + d.page.at(1) + str(last) + d.page.at(2))
})
#set text(lang: d.lang, dir: if d.dir == "rtl" { rtl } else { ltr }, size: 10.5pt, font: d.fonts, fill: rgb("#1B2330"))
#set par(leading: 0.62em, spacing: 0.9em)
#show heading.where(level: 1): set text(23pt)
#show heading.where(level: 2): set text(13pt)
#show heading: set block(above: 1.6em, below: 0.7em)
#let small(body) = text(9pt, fill: muted, body)
#let sign(mark) = box(width: 19.5pt, height: 19.5pt, radius: 4pt,
  fill: if mark == "met" { accent } else if mark in ("holiday", "excused") { tint } else { none },
  stroke: if mark in ("met", "holiday", "excused") { none } else { 1.2pt + muted },
  align(center + horizon,
    if mark == "met" { curve(stroke: 1.6pt + white, curve.move((0pt, 3pt)), curve.line((3pt, 6pt)), curve.line((9pt, 0pt))) }
    else if mark == "missed" { line(length: 7pt, stroke: 1.6pt + muted) }
    else if mark == "holiday" { line(length: 11pt, angle: -45deg, stroke: 1.6pt + muted) }
    else if mark == "excused" { line(length: 7pt, angle: 90deg, stroke: 1.6pt) }))
#small(d.origin)
#heading(level: 1, d.title)
#small(d.dates)
#for line in d.paragraphs { par(line) }
#line(length: 100%, stroke: 1.5pt + accent)
#grid(columns: (1fr,) * d.facts.len(), ..d.facts.map(f => [#text(15pt, weight: "bold", f.at(0)) \ #text(9.5pt, fill: muted, f.at(1))]))
#heading(level: 2, d.meetings)
#figure(alt: d.alt, kind: image, supplement: none, align(start)[
  #grid(columns: d.marks.len(), column-gutter: 5pt, row-gutter: 4pt, ..d.marks.map(sign),
    ..range(d.marks.len()).map(i => box(width: 19.5pt, text(9.75pt, fill: muted, d.labels.at(i)))))
])
#for (mark, word) in d.signs.zip(d.key) { [#box(scale(60%, reflow: true, sign(mark))) #small(word) #h(12pt)] }
#par(text(10pt, d.caption))
#heading(level: 2, d.promises)
#table(columns: (auto, 1fr, auto, auto), stroke: none, inset: (x: 0pt, y: 4.5pt), column-gutter: 13pt,
  table.header(..d.table.columns.map(c => text(8.25pt, fill: muted, c)), table.hline(stroke: 1.5pt + accent)),
  ..d.table.rows.map(r => (..r.enumerate().map(((i, c)) => text(9.25pt, weight: if i == 0 { "bold" } else { "regular" }, c)),
    table.hline(stroke: 0.5pt + rgb("#D9DDE4")))).flatten())
#heading(level: 2, d.help)
#list(..d.bullets)
#heading(level: 2, d.thanks)
#block(fill: tint, inset: (x: 16pt, y: 10pt), width: 100%, radius: 5pt, stroke: (left: 3pt + accent),
  quote(block: false, quotes: false, text(12.5pt, style: if d.slants { "italic" } else { "normal" }, d.quote)))
#heading(level: 2, d.share)
#list(..d.shared)
#heading(level: 3, d.count)
#for (term, meaning) in d.definitions { par(text(9pt, fill: muted)[*#term* #meaning]) }
"""

MARKS = "met met missed met met holiday holiday met met excused met met missed open".split()
SIGNS = "met missed holiday excused open".split()
MONTH_CELLS = [0, 2, 6, 10]
FONTS = {"zh-Hans": ["Noto Sans CJK SC", "Noto Sans"], "ar": ["Noto Sans", "Noto Sans Arabic"]}


def filled(value, name):
    if isinstance(value, str):
        return value.replace("{name}", name)
    if isinstance(value, list):
        return [filled(part, name) for part in value]
    if isinstance(value, dict):
        return {key: filled(part, name) for key, part in value.items()}
    return value


def letter(texts, lang, number):
    text = texts[lang]
    # No two letters are the same: Typst remembers what it has set before.
    values = filled(text, f'{text["students"][number % len(text["students"])]} {number}')
    labels = [""] * len(MARKS)
    for cell, month in zip(MONTH_CELLS, text["months"]):
        labels[cell] = month
    values.update(
        lang=lang.split("-")[0], marks=MARKS, signs=SIGNS, labels=labels,
        fonts=FONTS.get(lang, ["Noto Sans", "Noto Sans Arabic", "Noto Sans CJK SC"]),
        slants=lang not in FONTS)
    return {"letter": json.dumps(values, ensure_ascii=False)}


def main():
    texts = json.load(open(sys.argv[1], encoding="utf-8"))
    count = int(sys.argv[2])
    folder = sys.argv[3] if len(sys.argv) > 3 else None
    langs = sorted(texts)
    others = [lang for lang in langs if lang != "en"]
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

    for lang in langs:
        pdf = render(letter(texts, lang, 0))
        if folder:
            open(f"{folder}/typst-{lang}.pdf", "wb").write(pdf)
    wall, processor, size = time.perf_counter(), time.process_time(), 0
    for number in range(count):
        place = number % 10 - (10 - len(others))
        size += len(render(letter(texts, others[place] if place >= 0 else "en", number)))
    print(json.dumps({
        "peer": "typst", "workers": 1, "reports": count,
        "cpu_ms": (time.process_time() - processor) * 1000 / count,
        "wall_ms": (time.perf_counter() - wall) * 1000 / count, "bytes": size // max(1, count),
        "peak_rss_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))


main()
