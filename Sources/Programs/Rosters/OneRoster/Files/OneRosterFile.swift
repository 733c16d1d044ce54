/// The files of a OneRoster set that are read; what else a set has is passed over.
package enum OneRosterFile: String, Sendable, CaseIterable {
  case orgs, users, roles, demographics, classes, enrollments

  /// Its name in the set.
  package var name: String { "\(rawValue).csv" }
  /// The temporary table its rows are staged in.
  var table: String { "oneroster_\(rawValue)" }
}

/// How complete a file of a set is, as the manifest says.
package enum OneRosterMode: String, Sendable {
  /// Everybody and everything there is.
  case bulk
  /// What has changed since the last time; nothing is said of the rest.
  case delta
  case absent
}
