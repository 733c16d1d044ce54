import Documents
import Matching

/// Why matches ended, in a language.
struct ProgramReasons {
  let language: Language

  /// A reason by its code.
  func name(of code: String) -> Phrase {
    let message: Message =
      switch ClosureReason(rawValue: code) {
      case .programEnded: .programReasonProgramEnded
      case .goalsReached: .programReasonGoalsReached
      case .graduated: .programReasonGraduated
      case .movedAway: .programReasonMovedAway
      case .studentWithdrew: .programReasonStudentWithdrew
      case .mentorWithdrew: .programReasonMentorWithdrew
      case .notAGoodFit: .programReasonNotAGoodFit
      case .noContact: .programReasonNoContact
      case .safetyConcern: .programReasonSafetyConcern
      case .declined: .programReasonDeclined
      case .other, nil: .programReasonOther
      }
    return language.say(message)
  }
}
