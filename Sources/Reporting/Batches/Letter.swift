import Programs

/// One report to be written: where to, for whom, and of whom it tells.
struct Letter: Sendable {
  /// Relative to the batch's folder, without an ending.
  let path: String
  /// Our own ids instead, for where the path is longer than a file's name can be.
  let spare: String
  let recipient: String
  let told: [Told]
  /// With whose letters it is printed; nil where nobody prints them together.
  var pack: LetterPack?
}

/// Letters that a school prints together: those of a class.
struct LetterPack: Sendable, Hashable {
  /// The file's name, without an ending.
  let path: String
  /// The class's or the teacher's id.
  let recipient: String
  /// What the file is called by whoever shows it.
  let title: String
}

extension [Letter] {
  /// A name for each letter, even where two schools give out the same ids, or ids with hyphens run
  /// together, or the folder takes small and capital letters for the same.
  var names: [String] {
    map { $0.path.utf8.count <= FileName.longestBytes ? $0.path : $0.spare }.distinct
  }
}

extension [String] {
  /// Each a name of its own, whether or not small letters and capitals are the same.
  var distinct: [String] {
    var taken: Set<String> = []
    return map { wanted in
      var name = wanted
      while !taken.insert(name.lowercased()).inserted { name += "+" }
      return name
    }
  }
}
