package import Documents
import Relationships

extension WorklistReport {
  /// Everything there is to do as one sheet, each fact in a column of its own.
  package func sheets(in language: Language) -> [Sheet] {
    func say(_ message: Message) -> String { language.say(message).plain }
    let columns = [
      SheetColumn(say(.workColumnKind)), SheetColumn(say(.workColumnStudent)),
      SheetColumn(say(.workColumnStudentName)), SheetColumn(say(.workColumnMentor)),
      SheetColumn(say(.workColumnMentorName)), SheetColumn(say(.workColumnSince), .date),
      SheetColumn(say(.workColumnAge), .integer), SheetColumn(say(.workColumnFact), width: 50),
      SheetColumn(say(.columnNote), width: 40), SheetColumn(say(.workColumnCommand), width: 60),
    ]
    let rows = tasks.map { task -> [SheetCell] in
      let words = WorklistWords(item: task.item, language: language)
      return [
        .text(say(task.item.kind.title)), Self.cell(task.item.student?.id),
        Self.cell(task.item.student?.name), Self.cell(task.item.mentor?.id),
        Self.cell(task.item.mentor?.name), .date(task.item.since), .integer(task.item.ageDays),
        .text(words.fact.plain), Self.cell(words.said?.plain), .text(task.command),
      ]
    }
    return [
      Sheet(name: language.say(.workSheet).plain, columns: columns, rows: rows)
    ]
  }

  private static func cell(_ text: String?) -> SheetCell {
    text.map { $0.isEmpty ? .empty : .text($0) } ?? .empty
  }
}
