import Assignment
import Programs

/// Who takes part in a round: ready students without a pin, and ready mentors with a place left.
///
/// Both are numbered anew, in the order of the snapshot; `students` and `mentors` lead back.
struct Candidates: Sendable {
  /// Places in the snapshot.
  let students: [Int]
  let mentors: [Int]
  /// The same in the solver's terms.
  let participants: Participants

  init(_ snapshot: Snapshot, pins: Pins) {
    let pinned = Set(pins.pairs.map(\.student))
    students = snapshot.students.indices.filter {
      snapshot.students[$0].profile.isReady && !pinned.contains($0)
    }
    mentors = snapshot.mentors.indices.filter {
      snapshot.mentors[$0].profile.isReady && pins.freePlaces[$0] > 0
    }
    participants = Participants(
      capacities: mentors.map { Int32(pins.freePlaces[$0]) },
      weights: students.map { Int32(snapshot.students[$0].weight) },
      studentKeys: students.map {
        TieKeys.key(snapshot.students[$0].profile.key, .student, seed: snapshot.seed)
      },
      mentorKeys: mentors.map {
        TieKeys.key(snapshot.mentors[$0].profile.key, .mentor, seed: snapshot.seed)
      })
  }
}
