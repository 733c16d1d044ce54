import CivilTime
import Programs

/// What was decided about a guardian or a teacher, one line a decision.
enum ContactHistory {
  static func lines(_ events: [ContactEvent]) -> [String] {
    events.map { event in
      let whom = event.student.map { " for student \($0)" } ?? ""
      return "\(event.enteredAt) \(event.action.rawValue)\(whom) by \(event.enteredBy): "
        + event.reason
    }
  }
}
