#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The user a local server runs as: ourselves, or somebody else where we are root, which
/// PostgreSQL refuses to run as.
struct ServerOwner: Sendable, Equatable {
  let userID: uid_t
  let groupID: gid_t
  /// Whether its programs must be started as another user than ours.
  let isAnother: Bool

  /// The user to run as.
  static func choose(_ name: String?) throws(DatabaseError) -> ServerOwner {
    guard geteuid() == 0 else {
      return ServerOwner(userID: geteuid(), groupID: getegid(), isAnother: false)
    }
    let candidates = name.map { [$0] } ?? ["postgres", "trellis", "nobody"]
    for candidate in candidates {
      guard let entry = unsafe getpwnam(candidate) else { continue }
      let (user, group) = unsafe (entry.pointee.pw_uid, entry.pointee.pw_gid)
      if user != 0 { return ServerOwner(userID: user, groupID: group, isAnother: true) }
    }
    throw DatabaseError(
      .localServer, "PostgreSQL does not run as root, and there is no user for it",
      hint: "make one: useradd --system trellis")
  }

  /// Refuses a folder that the server's user cannot reach because one above it is closed to it.
  func checkReach(of path: String) throws(DatabaseError) {
    guard isAnother else { return }
    var parent = ""
    for part in path.split(separator: "/").dropLast() {
      parent += "/" + part
      guard let state = FileSystem.state(parent) else { continue }
      let isLink = state.st_mode & S_IFMT == S_IFLNK
      let needed: mode_t =
        state.st_uid == userID ? S_IXUSR : state.st_gid == groupID ? S_IXGRP : S_IXOTH
      guard isLink || state.st_mode & needed != 0 else {
        throw DatabaseError(
          .localServer, "the server's user cannot enter '\(parent)'",
          hint: "set TRELLIS_HOME to a folder such as /var/lib/trellis")
      }
    }
  }
}
