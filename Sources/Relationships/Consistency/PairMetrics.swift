import JSON

/// What a pair does beside meeting, as of a day.
package struct PairMetrics: Sendable, Equatable {
  package var responses = Responses.none
  package var followThrough = FollowThrough.none
  package var reciprocity = Reciprocity.none
  package var goals = GoalProgress.none

  package init() {}

  func write(to json: inout JSONWriter) {
    responses.write(to: &json)
    followThrough.write(to: &json)
    reciprocity.write(to: &json)
    goals.write(to: &json)
  }
}
