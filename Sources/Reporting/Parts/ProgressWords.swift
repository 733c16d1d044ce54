extension Message {
  /// How far a goal is, 0 to 100, in a sentence.
  ///
  /// No number: half a goal means little, and a percentage looks like a grade.
  static func progress(_ hundredths: Int) -> Message {
    switch hundredths {
    case ..<25: .goalBegun
    case ..<50: .goalUnderWay
    case ..<75: .goalHalf
    case ..<100: .goalNearly
    default: .goalDone
    }
  }
}
