extension Policy {
  /// The policy of a round that names no other: what `config/matching/default.yaml` says.
  package static let standard: Policy = {
    var policy = Policy(text: standardText)
    policy.name = "default"
    return policy
  }()

  private static let standardText = """
    name: default
    objective: total
    minimum_overlap_minutes: 60
    target_overlap_minutes: 120
    among_equals: score
    rules: {same_household: true, no_common_language: true, no_common_mode: true, \
    too_little_overlap: true}
    require: []
    never_rematch: [not_a_good_fit, safety_concern]
    weights: {shared_goals: 30, needs_met: 22, reciprocity: 10, availability: 12, language: 10, \
    place: 7, grade_band: 5, wishes: 4}

    """
}
