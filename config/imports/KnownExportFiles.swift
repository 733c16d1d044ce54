/// What is known of the files that other systems export, as it ships inside the binary.
package struct KnownExportFile: Sendable {
  package let name: String
  package let bytes: [UInt8]
}

/// The files of this folder; a test holds this list and the folder together.
package enum KnownExportFiles {
  /// The more particular ones first: of several that fit, the first counts.
  package static let all: [KnownExportFile] = [
    KnownExportFile(
      name: "oneroster-demographics.yaml", bytes: PackageResources.oneroster_demographics_yaml),
    KnownExportFile(name: "oneroster-users.yaml", bytes: PackageResources.oneroster_users_yaml),
    KnownExportFile(name: "clever-students.yaml", bytes: PackageResources.clever_students_yaml),
    KnownExportFile(
      name: "powerschool-students.yaml", bytes: PackageResources.powerschool_students_yaml),
    KnownExportFile(
      name: "infinite-campus-students.yaml",
      bytes: PackageResources.infinite_campus_students_yaml),
    KnownExportFile(name: "skyward-students.yaml", bytes: PackageResources.skyward_students_yaml),
    KnownExportFile(name: "microsoft-forms.yaml", bytes: PackageResources.microsoft_forms_yaml),
    KnownExportFile(name: "google-forms.yaml", bytes: PackageResources.google_forms_yaml),
    KnownExportFile(name: "google-forms-es.yaml", bytes: PackageResources.google_forms_es_yaml),
  ]
}
