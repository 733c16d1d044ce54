import JSON
import Tabular

/// How a report comes together: from the reading, from the plan, from the counting.
extension ImportReport {
  mutating func add<Column>(_ file: CheckedFile, _ mapping: ColumnMapping<Column>) {
    warnings += file.warnings.problems
    unknownGoals = file.unknownGoals
    ignoredColumns = mapping.ignored
    skippedLines = file.summary.skipped
    warnings += mapping.remarks
    mapping.given.map { notices += $0.notices }
    self.mapping = mapping.document.bytes
    mappingOrigin = mapping.given?.origin
    notices += file.summary.notices(encoding: encoding)
    notices += file.summary.droppedBlanks(cleanedCells: file.cleanedCells)
    if file.unticked > 0 {
      notices.append(
        ImportProblem(
          "match.unticked", "\(file.unticked) lines without a tick were passed over",
          hint: "Tick whom they mean in the column match and import the file again."))
    }
    if file.passedOver > 0 {
      notices.append(
        ImportProblem(
          "row.passed_over",
          "\(file.passedOver) rows of others than \(kind) were passed over",
          hint: "They do not count; 'trellis import oneroster' reads guardians and teachers too."))
    }
  }

  /// - Throws: `ImportError.unreadable` where errors that wait on the disk can't be read.
  mutating func add(_ plan: ImportPlan, after file: CheckedFile) throws {
    errorList = try ErrorList([file.errors] + plan.errors)
    warnings = (warnings + plan.warnings.problems).sorted()
    notices += plan.notices.problems
    possibleDuplicates = plan.possibleDuplicates
    (changes, changeCount) = (plan.changes, plan.changeCount)
    absent = plan.absent
    (withdrawn, withdrawnCount) = (plan.withdrawn, plan.withdrawnCount)
    refusals = plan.refusals
    (newIDs, unresolved) = (plan.newIDs, plan.unresolved)
    counts.absent = plan.absentCount
  }

  mutating func add(_ planned: ImportCounts) {
    let absent = counts.absent
    counts = planned
    counts.absent = absent
  }
}

extension ImportProblem {
  /// A sheet is asked for, and there are none.
  static let sheetIgnored = ImportProblem(
    "sheet.ignored", "the file is no workbook and has no sheets", hint: "Leave --sheet out.")
}

extension ReadingSummary {
  /// What the reading did to the file that its owner should know.
  fileprivate func notices(encoding: String) -> [ImportProblem] {
    var notices: [ImportProblem] = []
    if encoding == TextEncoding.windows1252.rawValue {
      let samples = changedCells.map { "line \($0.line), \($0.column): \($0.text.quoted)" }
      notices.append(
        ImportProblem(
          "encoding.assumed",
          "the file is not UTF-8 and was read as Windows-1252"
            + (samples.isEmpty ? "" : ": " + samples.joined(separator: "; ")),
          hint: "Check these cells; if they are wrong, save the file as UTF-8."))
    }
    return notices
  }

  /// Blank rows, columns and cells that were dropped, and invisible spaces, each counted.
  fileprivate func droppedBlanks(cleanedCells: Int) -> [ImportProblem] {
    let pasted = "They come from web pages and word processors."
    let counted = [
      (
        blankRows,
        ImportProblem(
          "row.blank", "blank rows passed over: \(blankRows)", hint: "They do not count.")
      ),
      (
        blankColumns,
        ImportProblem(
          "column.blank", "blank columns passed over at the right end: \(blankColumns)",
          hint: "They hold nothing.")
      ),
      (
        rowsWithBlankSurplus,
        ImportProblem(
          "row.blank_surplus",
          "rows with blank cells behind the last column: \(rowsWithBlankSurplus)",
          hint: "Those cells were passed over.")
      ),
      (
        trimmedCells,
        ImportProblem(
          "text.trimmed", "cells with invisible spaces taken off their ends: \(trimmedCells)",
          hint: pasted)
      ),
      (
        cleanedCells,
        ImportProblem(
          "text.cleaned",
          "ids and e-mail addresses with invisible spaces removed inside: \(cleanedCells)",
          hint: pasted)
      ),
    ]
    return counted.filter { $0.0 > 0 }.map(\.1)
  }
}

extension ColumnMapping {
  /// What its owner should know about the headers of a file.
  package var remarks: [ImportProblem] {
    repetitions.map { repetition in
      ImportProblem(
        "column.repeated",
        "the columns \(repetition.used.quoted) and \(repetition.header.quoted) mean the same",
        hint: "\(repetition.used.quoted) was read; --map can say otherwise.")
    }
      + misspellings.map { slip in
        ImportProblem(
          "column.misspelt",
          "the column \(slip.header.quoted) was ignored; did you mean \(slip.column)?",
          hint: "Rename it to \(slip.column), or say what it is with --map.")
      }
  }

  /// How the columns were read, as the import's record keeps it.
  var document: JSONWriter {
    var json = JSONWriter()
    json.object { json in
      json.key("columns")
      json.object { json in
        for column in columns {
          json.key(named: spelling(of: column))
          json.value(column.name)
        }
      }
      json.key("ignored")
      json.array { json in for header in ignored + repeated { json.value(header) } }
    }
    return json
  }
}
