#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The few things the local server does with files; links planted in their place are refused.
enum FileSystem {
  /// What lies at a path itself, a link not followed.
  static func state(_ path: String) -> stat? {
    var state = stat()
    return unsafe lstat(path, &state) == 0 ? state : nil
  }

  static func isFolder(_ path: String) -> Bool {
    state(path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
  }

  static func isFile(_ path: String) -> Bool {
    state(path).map { $0.st_mode & S_IFMT == S_IFREG } ?? false
  }

  /// The names in a folder, in order.
  static func names(in folder: String) -> [String] {
    guard let stream = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// A small file's text, or nil where there is none.
  static func read(_ path: String) -> String? {
    let file = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = unsafe fileRead(file, &bytes, bytes.count)
    guard count >= 0 else { return nil }
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  /// Makes a folder that only its owner can enter, or takes one that is there.
  static func makeFolder(_ path: String, owner: ServerOwner) throws(DatabaseError) {
    try makeParents(of: path)
    if unsafe mkdir(path, 0o700) != 0, errno != EEXIST { throw failed("cannot make", path) }
    let folder = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw failed("cannot use", path) }
    defer { close(folder) }
    try own(folder, path, mode: 0o700, owner: owner)
  }

  /// Writes a file that only its owner can read; a reader sees all of it or nothing.
  static func write(
    _ text: String, to path: String, owner: ServerOwner
  ) throws(DatabaseError) {
    let draft = path + ".new"
    _ = unsafe unlink(draft)
    let file = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failed("cannot write", draft) }
    defer { close(file) }
    try own(file, draft, mode: 0o600, owner: owner)
    let bytes = Array(text.utf8)
    guard unsafe fileWrite(file, bytes, bytes.count) == bytes.count else {
      throw failed("cannot write", draft)
    }
    guard unsafe rename(draft, path) == 0 else { throw failed("cannot write", path) }
  }

  /// Gives an open file to the server's user; one that belongs to a third party is refused.
  static func own(
    _ file: Int32, _ path: String, mode: mode_t, owner: ServerOwner
  ) throws(DatabaseError) {
    var state = stat()
    guard unsafe fstat(file, &state) == 0 else { throw failed("cannot look at", path) }
    guard state.st_uid == owner.userID || state.st_uid == geteuid() else {
      throw DatabaseError(.localServer, "'\(path)' belongs to another user")
    }
    guard fchmod(file, mode) == 0 else { throw failed("cannot close to others", path) }
    if state.st_uid != owner.userID, fchown(file, owner.userID, owner.groupID) != 0 {
      throw failed("cannot give away", path)
    }
  }

  static func failed(_ what: String, _ path: String) -> DatabaseError {
    let reason = unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "unknown reason"
    return DatabaseError(
      .localServer, "\(what) '\(path)': \(reason)", hint: "set TRELLIS_HOME to a folder of yours")
  }

  private static func makeParents(of path: String) throws(DatabaseError) {
    var parent = ""
    for part in path.split(separator: "/").dropLast() {
      parent += "/" + part
      if state(parent) == nil, unsafe mkdir(parent, 0o755) != 0, errno != EEXIST {
        throw failed("cannot make", parent)
      }
    }
  }
}

private func fileRead(_ file: Int32, _ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int {
  unsafe read(file, bytes, count)
}

private func fileWrite(_ file: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  unsafe write(file, bytes, count)
}
