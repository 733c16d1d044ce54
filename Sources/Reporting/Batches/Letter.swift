import Programs

/// One report to be written: where to, for whom, and of whom it tells.
struct Letter: Sendable {
  /// Relative to the batch's folder, without an ending.
  let path: String
  /// Our own ids instead, for where the path is longer than a file's name can be.
  let spare: String
  let recipient: String
  let told: [Told]
}

extension [Letter] {
  /// A name for each letter, even where two schools give out the same ids, or ids with hyphens run
  /// together, or the folder takes small and capital letters for the same.
  var names: [String] {
    var taken: Set<String> = []
    return map { letter in
      let fits = letter.path.utf8.count <= FileName.longestBytes
      var name = fits ? letter.path : letter.spare
      while !taken.insert(name.lowercased()).inserted { name += "+" }
      return name
    }
  }
}
