import ArgumentParser
import Programs
import Relationships

// Choices are read as in files, with hyphens for blanks: `helped-with-work`.

extension CellValue {
  fileprivate init?(typed argument: String) {
    for text in [argument, argument.replacing("-", with: " ")] {
      if case .success(let value) = Self.parse(text) {
        self = value
        return
      }
    }
    return nil
  }
}

extension PairRole: ExpressibleByArgument {
  init?(argument: String) { self.init(typed: argument) }
}

extension NoteShare: ExpressibleByArgument {
  init?(argument: String) { self.init(typed: argument) }
}

extension ContributionKind: ExpressibleByArgument {
  init?(argument: String) { self.init(typed: argument) }
}

extension StepProgress: ExpressibleByArgument {
  init?(argument: String) { self.init(typed: argument) }
}

extension CheckInAuthor: ExpressibleByArgument {
  init?(argument: String) { self.init(typed: argument) }
}

extension CheckInMode: ExpressibleByArgument {
  init?(argument: String) { self.init(typed: argument) }
}

extension SupportParty: ExpressibleByArgument {
  init?(argument: String) { self.init(typed: argument) }
}

extension Minutes: ExpressibleByArgument {
  init?(argument: String) { self.init(typed: argument) }
}

extension MeetingCause: ExpressibleByArgument {
  init?(argument: String) { self.init(typed: argument) }
}
