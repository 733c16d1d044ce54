import Foundation

/// Writes the invented people and events that the demonstration, the documentation and the tests
/// share: `swift run make-samples samples`.
///
/// The same program gives the same bytes. Check-ins belong to pairs, and pairs come from a round:
/// `riverside/pairs.csv`, where it is there, is what they are made from.
@main
enum MakeSamples {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let folder = arguments.first, arguments.count == 1 else {
      print("usage: make-samples FOLDER")
      exit(64)
    }
    for (name, text) in try files(folder: folder) {
      let file = URL(filePath: folder).appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file, options: .atomic)
      print(file.relativePath)
    }
  }

  /// What belongs into the samples' folder: path and text of each file.
  static func files(folder: String) throws -> [(path: String, text: String)] {
    let pairs = URL(filePath: folder).appending(path: "riverside/pairs.csv")
    let riverside = try Sample.riverside(pairs: try? String(contentsOf: pairs, encoding: .utf8))
    return riverside.files.map { ("riverside/\($0.name)", $0.text) }
      + Sample.hillcrest().files.map { ("hillcrest/\($0.name)", $0.text) }
  }
}
