import Documents

/// One report to be written: where to, for whom, and of whom it tells.
struct Letter: Sendable {
  /// Relative to the batch's folder, without an ending.
  let path: String
  /// Our own ids instead, for where the path is longer than a file's name can be.
  let spare: String
  let recipient: String
  let told: [Told]
}

/// The reports of one kind for a program; each document is made when it is asked for, so that few
/// are in memory at a time.
struct ReportBatch: Sendable {
  let letters: [Letter]
  /// What the letter at an index says in an edition.
  let document: @Sendable (Int, Revision) -> Document

  /// A name for each letter, even where two schools give out the same ids, or ids with hyphens run
  /// together, or the folder takes small and capital letters for the same.
  var names: [String] {
    var taken: Set<String> = []
    return letters.map { letter in
      let fits = letter.path.utf8.count <= FileName.longestBytes
      var name = fits ? letter.path : letter.spare
      while !taken.insert(name.lowercased()).inserted { name += "+" }
      return name
    }
  }
}
