import Programs

/// Slugs as people type them on the command line.
enum SlugArgument {
  /// - Throws: `Failure` that says what a slug is.
  static func parse(_ text: String) throws -> Slug {
    guard let slug = Slug(text) else {
      throw Failure(
        .usage, "slug.invalid", "'\(text)' is not a slug.",
        hint: "Write 1 to 63 lower-case letters, digits and single hyphens, such as 'riverside'.")
    }
    return slug
  }
}
