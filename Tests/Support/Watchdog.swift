#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Stops a test's server and removes its folder when this process ends, however it ends.
///
/// A shell waits for the end of a pipe whose other end only this process holds; the system closes
/// it even after a kill.
package enum Watchdog {
  /// Sees to it that the server in a folder does not outlive this process.
  package static func guardServer(in home: String) throws {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw WatchdogError(number: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    closeOthers(in: &actions)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A session of its own: Ctrl-C in the terminal must not stop the cleaning up.
    posix_spawnattr_setflags(&attributes, newSession)

    var arguments: [UnsafeMutablePointer<CChar>?] = ["sh", "-c", script, "sh", home].map(strdupped)
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    var child = pid_t()
    let failure = posix_spawn(&child, "/bin/sh", &actions, &attributes, arguments, environ)
    guard failure == 0 else { throw WatchdogError(number: failure) }
  }

  /// Keeps the shell from holding open what tests opened at that moment: a test that reads a
  /// program's output to its end would wait for this shell, and so for itself.
  private static func closeOthers(in actions: inout posix_spawn_file_actions_t) {
    #if canImport(Glibc)
      // Closing what is not open is no error here.
      for descriptor in Int32(3)..<1024 {
        posix_spawn_file_actions_addclose(&actions, descriptor)
      }
    #endif
  }

  /// POSIX_SPAWN_SETSID, which not every system's module shows to Swift.
  private static var newSession: Int16 {
    #if canImport(Darwin)
      // With POSIX_SPAWN_CLOEXEC_DEFAULT, which closes what no action names.
      0x400 | 0x4000
    #else
      0x80
    #endif
  }

  private static func strdupped(_ text: String) -> UnsafeMutablePointer<CChar>? {
    strdup(text)
  }

  private static let script = """
    read ignored
    server=$(cat "$1"/pg*/postmaster.pid 2>/dev/null | head -n 1)
    if [ -n "$server" ]; then
      kill -QUIT "$server"
      tries=0
      while kill -0 "$server" 2>/dev/null && [ $tries -lt 50 ]; do
        sleep 0.1
        tries=$((tries + 1))
      done
    fi
    rm -rf "$1"
    """
}

/// The process that cleans up could not be started.
package struct WatchdogError: Error {
  let number: Int32
}
