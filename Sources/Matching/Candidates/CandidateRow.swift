import Assignment
import Programs

/// One student after another against blocks of mentors; each thread has one.
final class CandidateRow: ScoredRow {
  private let pairs: ScoredPairs
  private let row: ScoreRow
  /// A row of scores for each of the pairs' tables, and the block that is in it.
  private let totals: Plane<Int32>
  private var blocks: [Int]
  private var countedBlock = -1
  private var student = 0
  private var hours: [Range<Int>] = []
  private var changes: [RecordedPairs.Change] = []

  init(_ pairs: ScoredPairs) {
    self.pairs = pairs
    row = ScoreRow(pairs.score.snapshot.policy)
    totals = Plane(rows: pairs.views.tables.count, width: ScoreRow.block)
    blocks = pairs.views.tables.map { _ in -1 }
  }

  /// Turns to a student by number in the snapshot.
  func begin(_ student: Int) {
    self.student = student
    for place in blocks.indices { blocks[place] = -1 }
    countedBlock = -1
    hours = pairs.score.people.students[student].availability.ranges
    changes = pairs.records.changes(of: student)
  }

  func scores(ofBlock block: Int, by view: ScoreView) -> UnsafePointer<Int32> {
    let place = pairs.views.places[view.rawValue]
    let total = totals.row(place)
    guard blocks[place] != block else { return UnsafePointer(total) }
    blocks[place] = block
    let start = block * ScoreRow.block
    let range = start..<min(start + ScoreRow.block, pairs.columns.width)
    let person = pairs.score.people.students[student]
    if countedBlock != block {
      row.count(person, hours: hours, against: pairs.columns, range)
      countedBlock = block
    }
    row.addUp(
      person, pairs.score.snapshot.students[student].grade?.band, pairs.views.tables[place],
      pairs.columns, range, to: total)
    for change in changes where range.contains(change.column) {
      let column = change.column - start
      if change.isForbidden {
        total[column] = ScoreTables.forbidden
      } else {
        total[column] += Int32(pairs.views.wishWeights[place] * change.wishes)
      }
    }
    return UnsafePointer(total)
  }
}
