extension ImportCodes {
  /// Sets of OneRoster files.
  static let oneRoster = sets + archives + references

  private static let sets = [
    ImportCode(
      "oneroster.users_missing", .file, "The set has no users.csv, so it names nobody.",
      example: "a folder with classes.csv alone",
      "Name the folder or zip archive that the school information system exported."),
    ImportCode(
      "oneroster.file_missing", .file, "The manifest names a file that the set doesn't have.",
      example: "file.orgs is bulk, and there is no orgs.csv",
      "Export the set again, or write absent for the file if it is not wanted."),
    ImportCode(
      "oneroster.version_unknown", .file, "The manifest says a version that is not known.",
      example: "oneroster.version 2.0", "Export the set as OneRoster 1.1 or 1.2 CSV."),
    ImportCode(
      "oneroster.mode_unknown", .file, "The manifest says neither bulk, delta nor absent.",
      example: "file.users is full", "Mend the manifest, or export the set again."),
    ImportCode(
      "oneroster.roles_missing", .file, "Nothing says who is a student.",
      example: "users.csv without role, and no roles.csv",
      "Export roles.csv too (OneRoster 1.2), or users with roles (1.1)."),
    ImportCode(
      "oneroster.school_unknown", .file, "The set has no school of that name.",
      example: "a school misspelt", "Name one of its schools; the error lists them."),
    ImportCode(
      "manifest.missing", .none, "There is no manifest, so every file counts as complete.",
      example: "a folder without manifest.csv",
      "If these are changes only (delta), add the manifest that says so."),
    ImportCode(
      "manifest.absent", .none, "The manifest says that a file is absent; it was not read.",
      example: "file.demographics is absent", "Write bulk or delta if it is wanted."),
    ImportCode(
      "manifest.unlisted", .none, "The manifest doesn't name a file, which counts as complete.",
      example: "roles.csv beside an old manifest", "Write delta if it holds changes only."),
  ]

  private static let archives = [
    ImportCode(
      "archive.none", .file, "It is a single file, neither a folder nor a zip archive.",
      example: "users.csv", "Name the folder or the zip archive that holds all the files."),
    ImportCode(
      "archive.damaged", .file, "The archive is damaged, or locked with a password.",
      example: "a download that broke off",
      "Export it again without a password, or unpack it and name the folder."),
    ImportCode(
      "archive.too_large", .file, "A file in the archive unpacks to more than a roster can hold.",
      example: "a zip bomb",
      "Ask where the archive comes from; if it is sound, unpack it and name the folder."),
    ImportCode(
      "archive.repeated", .file, "Two files in the archive go by one name.",
      example: "users.csv and USERS.CSV", "Remove one of them."),
    ImportCode(
      "archive.several_folders", .file, "Several folders in the archive hold files.",
      example: "spring/ and autumn/", "Unpack it and name the one folder that is meant."),
    ImportCode(
      "archive.name_refused", .none, "A name in the archive leads out of it; it was not read.",
      example: "../../users.csv", "Ask where the archive comes from."),
  ]

  private static let references = [
    ImportCode(
      "ids.source", .none, "It is said whose ids the people have.", example: "a district's",
      "Nothing; other files that name these people by id need --id-source."),
    ImportCode(
      "ids.source_changed", .none, "The ids are somebody else's than those of the last set.",
      example: "another district", "If they are the same people, say --id-source."),
    ImportCode(
      "reference.missing", .row, "A row doesn't say what it belongs to.",
      example: "an enrollment without a user", "Ask for an export that doesn't leave it out."),
    ImportCode(
      "user.unknown", .row, "A row names a user whom users.csv doesn't have.",
      example: "an enrollment of somebody gone", "Export the set again, with all of its files."),
    ImportCode(
      "org.unknown", .row, "A row names an organisation that orgs.csv doesn't have.",
      example: "a school that was closed", "Export the set again, with all of its files."),
    ImportCode(
      "class.unknown", .row, "A row names a class that classes.csv doesn't have.",
      example: "an enrollment in last year's class",
      "Export the set again, with all of its files."),
    ImportCode(
      "status.unknown", .row, "It is no status of OneRoster.", example: "gone",
      "Write active or tobedeleted, or leave it blank in a bulk file."),
    ImportCode(
      "agent.not_guardian", .none, "Somebody named as a guardian has another role.",
      example: "a teacher", "Give guardians the role guardian, parent or relative."),
    ImportCode(
      "user.passed_over", .none, "Users were passed over who are nobody's guardian or teacher.",
      example: "administrators", "Nothing, if it is so."),
    ImportCode(
      "student.disabled", .none, "A student is switched off in the school's system.",
      example: "enabledUser is false", "If they have left: trellis student withdraw."),
    ImportCode(
      "student.left", .none, "A student has left the school and is withdrawn.",
      example: "status is tobedeleted", "To bring them back: trellis student resume."),
    ImportCode(
      "student.left_matched", .none, "A student has left the school but is matched, and stays.",
      example: "status is tobedeleted",
      "Close the match, then: trellis student withdraw."),
  ]
}
