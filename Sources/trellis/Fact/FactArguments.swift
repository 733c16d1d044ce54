import ArgumentParser
import Programs
import Relationships

// Choices are read as in files, `helped-with-work` for `helped_with_work` included.

extension ExpressibleByArgument where Self: CellValue {
  init?(argument: String) {
    for text in [argument, argument.replacing("-", with: " ")] {
      if case .success(let value) = Self.parse(text) {
        self = value
        return
      }
    }
    return nil
  }
}

extension PairRole: ExpressibleByArgument {}
extension NoteShare: ExpressibleByArgument {}
extension ContributionKind: ExpressibleByArgument {}
extension StepProgress: ExpressibleByArgument {}
extension CheckInAuthor: ExpressibleByArgument {}
extension CheckInMode: ExpressibleByArgument {}
extension SupportParty: ExpressibleByArgument {}
extension MeetingCause: ExpressibleByArgument {}
extension Minutes: ExpressibleByArgument {}
