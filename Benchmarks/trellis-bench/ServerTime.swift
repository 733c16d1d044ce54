import Database
import Foundation

/// The processor seconds that a private server has used, as Linux counts them.
enum ServerTime {
  static func total(of server: LocalServer) -> Double {
    guard case .running(let main) = server.status() else { return 0 }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    var ticks = 0
    for process in names.compactMap({ Int($0) }) {
      guard let fields = fields(of: process), fields.count > 16 else { continue }
      // State, parent, ...: what is counted of a process stands from the twelfth on.
      if process == main { ticks += fields[11...14].compactMap { Int($0) }.reduce(0, +) }
      if fields[1] == "\(main)" { ticks += fields[11...12].compactMap { Int($0) }.reduce(0, +) }
    }
    return Double(ticks) / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  /// What follows the name, which may hold anything.
  private static func fields(of process: Int) -> [Substring]? {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
      let end = text.lastIndex(of: ")")
    else { return nil }
    return text[text.index(after: end)...].split(separator: " ")
  }
}
