import Programs

/// Which of the two nouns a command speaks of; the verbs are the same for both.
protocol ParticipantNoun {
  static var role: ParticipantRole { get }
}

enum Student: ParticipantNoun {
  static let role = ParticipantRole.student
}

enum Mentor: ParticipantNoun {
  static let role = ParticipantRole.mentor
}
