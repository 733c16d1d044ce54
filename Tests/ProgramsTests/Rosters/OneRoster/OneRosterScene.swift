import CivilTime
import Database
import Programs
import Support
import Tabular

/// A small district, written as OneRoster 1.1 and as 1.2; everybody in it is invented.
///
/// Ana and Leo are siblings with one mother; Bo has three guardians. Ms. Rivera teaches the first
/// class, Mr. Soto the second, with Ms. Okafor beside him who is not the primary teacher.
struct OneRosterFiles {
  var texts: [String: String]

  subscript(_ name: String) -> String {
    get { texts["\(name).csv"] ?? "" }
    set { texts["\(name).csv"] = newValue }
  }

  mutating func remove(_ name: String) { texts["\(name).csv"] = nil }

  /// The same with a piece of one file written otherwise.
  func replacing(_ old: String, in name: String, with new: String) -> OneRosterFiles {
    var files = self
    files[name] = self[name].replacing(old, with: new)
    return files
  }

  func fileSet(named name: String = "export") throws -> FileSet {
    try FileSet(
      name: name,
      files: texts.sorted { $0.key < $1.key }.map {
        TabularFile(name: $0.key, bytes: Array($0.value.utf8))
      })
  }

  private static let orgs = """
    sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId
    d1,,,Prairie District,district,17,
    o1,,,Lincoln High,school,171,d1
    o2,,,Roosevelt Middle,school,172,d1
    """
  private static let demographics = """
    sourcedId,status,dateLastModified,birthDate,sex
    s1,,,2010-03-04,female
    s2,,,2013-05-06,male
    """
  private static let classes = """
    sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects
    c1,,,Algebra,,k1,,scheduled,,o1,t1,
    c2,,,Science,,k2,,scheduled,,o2,t1,
    """
  private static let enrollments = """
    sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
    e1,,,c1,o1,s1,student,false,,
    e2,,,c1,o1,s3,student,false,,
    e3,,,c2,o2,s2,student,false,,
    e4,,,c1,o1,t1,teacher,true,2026-08-31,2027-06-01
    e5,,,c2,o2,t2,teacher,true,,
    e6,,,c2,o2,t3,teacher,false,,
    e7,,,c1,o1,t3,teacher,true,2025-08-31,2026-06-01
    """

  private static func manifest(_ version: String, _ mode: String, _ names: [String]) -> String {
    "propertyName,value\nmanifest.version,1.0\noneroster.version,\(version)\n"
      + names.map { "file.\($0),\(mode)\n" }.joined() + "file.results,absent\n"
  }

  static let v11 = OneRosterFiles(
    texts: [
      "manifest.csv": manifest(
        "1.1", "bulk", ["orgs", "users", "demographics", "classes", "enrollments"]),
      "orgs.csv": orgs, "demographics.csv": demographics, "classes.csv": classes,
      "enrollments.csv": enrollments,
      "users.csv": """
      sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password
      s1,,,true,o1,student,ana,{SIS:1},Ana,López,,1001,ana@school.example.org,,555-010-0101,g1,10,hunter2
      s2,,,true,o2,student,leo,,Leo,López,,1002,leo@school.example.org,,,"g1",07,
      s3,,,true,"d1,o1",student,bo,,Bo,Li,,1003,,,,"g2,g3,g4",09,hunter2
      t1,,,true,o1,teacher,rivera,,Inés,Rivera,,,rivera@school.example.org,,,,,hunter2
      t2,,,true,o2,teacher,soto,,Marco,Soto,,,soto@school.example.org,,,,,
      t3,,,true,o2,teacher,okafor,,Ada,Okafor,,,okafor@school.example.org,,,,,
      g1,,,false,o1,parent,,,Rosa,López,,,rosa@example.org,555-010-0102,,,,hunter2
      g2,,,true,o1,guardian,,,Mei,Li,,,mei@example.org,,555-010-0103,,,
      g3,,,true,o1,relative,,,Jun,Li,,,jun@example.org,,,,,
      g4,,,true,o1,guardian,,,Kim,Ng,,,kim@example.org,,,,,
      g5,,,true,o1,guardian,,,Nobody,Here,,,not an address,,,,,
      a1,,,true,d1,administrator,root,,Pat,Admin,,,also wrong,,,,,hunter2
      """,
    ])

  static let v12: OneRosterFiles = {
    var files = v11
    files["manifest"] = manifest(
      "1.2", "bulk", ["orgs", "users", "roles", "demographics", "classes", "enrollments"])
    files["users"] = """
      \u{FEFF}SourcedID,STATUS,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,resourceSourcedIds,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns
      "s1",,,true,ana,,Ana,López,,1001,ana@school.example.org,,555-010-0101,g1,10,hunter2,,,,,,o1,
      s2,,,true,leo,,Leo,López,,1002,leo@school.example.org,,,g1,07,,,,,,,o2,
      s3,,,true,bo,,Bo,Li,,1003,,,,"g2,g3,g4",09,hunter2,,,,,,o1,
      t1,,,true,rivera,,Inés,Rivera,,,rivera@school.example.org,,,,,hunter2,,,,,,o1,
      t2,,,true,soto,,Marco,Soto,,,soto@school.example.org,,,,,,,,,,,o2,
      t3,,,true,okafor,,Ada,Okafor,,,okafor@school.example.org,,,,,,,,,,,o2,
      g1,,,false,,,Rosa,López,,,rosa@example.org,555-010-0102,,,,hunter2,,,,,,o1,
      g2,,,true,,,Mei,Li,,,mei@example.org,,555-010-0103,,,,,,,,,o1,
      g3,,,true,,,Jun,Li,,,jun@example.org,,,,,,,,,,,o1,
      g4,,,true,,,Kim,Ng,,,kim@example.org,,,,,,,,,,,o1,
      g5,,,true,,,Nobody,Here,,,not an address,,,,,,,,,,,o1,
      a1,,,true,root,,Pat,Admin,,,also wrong,,,,,hunter2,,,,,,d1,
      """
    files["roles"] = """
      sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId
      r1,,,s1,primary,student,,,o1,
      r2,,,s2,primary,student,2026-08-01,,o2,
      r3,,,s3,primary,student,,,o1,
      r4,,,t1,secondary,student,2010-01-01,2014-01-01,o1,
      r5,,,t1,primary,teacher,,,o1,
      r6,,,t2,primary,teacher,,,o2,
      r7,,,t3,primary,teacher,,,o2,
      r8,,,g1,primary,teacher,,,o2,
      r9,,,g1,secondary,parent,,,o2,
      r10,,,g2,primary,guardian,,,o1,
      r11,,,g3,primary,relative,,,o1,
      r12,,,g4,primary,guardian,,,o1,
      r13,,,g5,primary,guardian,,,o1,
      r14,,,a1,primary,districtAdministrator,,,d1,
      """
    return files
  }()

  /// Changes since `v11`: only the users, and what else is given.
  static func delta(users: String, _ others: [String: String] = [:]) -> OneRosterFiles {
    var files = OneRosterFiles(texts: others)
    let header = v11["users"].prefix { $0 != "\n" }
    files["users"] = "\(header)\n\(users)"
    files["manifest"] = manifest(
      "1.1", "delta", ["users"] + others.keys.map { String($0.dropLast(4)) })
    return files
  }
}

extension ImportScene {
  func oneRoster(
    _ files: OneRosterFiles, _ options: OneRosterOptions = OneRosterOptions(),
    _ change: (inout ImportRequest) -> Void = { _ in }
  ) async throws -> OneRosterReport {
    var request = request
    change(&request)
    let imports = OneRosterImports(
      database: test.database, ids: test.identifiers, clock: FixedClock.noon(of: today))
    return try await imports.run(files.fileSet(), into: program, request, options)
  }

  static let students: SQL = """
    SELECT concat_ws(' ', p.id_source, p.external_id, p.given_name, p.family_name, p.email, p.phone,
             p.birth_date, e.grade, e.site, e.status)
      FROM trellis.enrollments e
      JOIN trellis.people p ON (p.tenant_id, p.person_id) = (e.tenant_id, e.person_id)
     WHERE e.role = 'student' ORDER BY p.external_id
    """
  static let guardians: SQL = """
    SELECT concat_ws(' ', s.external_id, g.external_id, g.given_name, g.email, g.phone,
             l.relationship, l.may_receive, CASE WHEN NOT l.listed THEN 'unlisted' END)
      FROM trellis.student_guardians l
      JOIN trellis.people s ON (s.tenant_id, s.person_id) = (l.tenant_id, l.student_id)
      JOIN trellis.people g ON (g.tenant_id, g.person_id) = (l.tenant_id, l.guardian_id)
     ORDER BY s.external_id, g.external_id
    """
  static let teachers: SQL = """
    SELECT concat_ws(' ', s.external_id, t.external_id, t.given_name, k.from_on, k.to_on)
      FROM trellis.student_teachers k
      JOIN trellis.people s ON (s.tenant_id, s.person_id) = (k.tenant_id, k.student_id)
      JOIN trellis.people t ON (t.tenant_id, t.person_id) = (k.tenant_id, k.teacher_id)
     ORDER BY s.external_id, t.external_id
    """
}

extension OneRosterReport {
  /// Errors as `file:line column code`.
  var complaints: [String] {
    errors.map {
      "\($0.file ?? "-"):\($0.problem.line ?? 0) \($0.problem.column ?? "-") \($0.problem.code)"
    }
  }

  var remarks: [String] { notices.map(\.problem.code) }

  var tally: String {
    "\(counts.created) created, \(counts.updated) updated, \(counts.unchanged) unchanged, "
      + "\(counts.rejected) rejected, \(counts.absent) absent"
  }
}
