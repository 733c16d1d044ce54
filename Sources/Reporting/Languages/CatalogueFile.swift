/// A language's file as it ships inside the binary.
package struct CatalogueFile: Sendable {
  /// `es.catalogue`.
  package let name: String
  package let bytes: [UInt8]

  /// `es`; a test holds it and the file's own `language.tag` together.
  package var tag: String {
    String(Substring(name.utf8.prefix { $0 != UInt8(ascii: ".") }))
  }

  /// The files of the folder `Catalogues`, a line each; a test holds this list and the folder together.
  package static let all: [CatalogueFile] = [
    CatalogueFile(name: "en.catalogue", bytes: PackageResources.en_catalogue),
    CatalogueFile(name: "es.catalogue", bytes: PackageResources.es_catalogue),
  ]
}
