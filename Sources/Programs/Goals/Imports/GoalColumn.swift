/// The columns of a goals file, which is a tenant's vocabulary.
package enum GoalColumn: Int, ImportColumn {
  case code, name, parent, aliases, addAlias

  package var heading: Heading {
    switch self {
    case .code:
      Heading(
        "code", isRequired: true, "goal", "goal code", "tag", "código", "goal id", "id", "clave")
    case .name:
      Heading(
        "name", "goal name", "title", "label", "nombre", "título", "goal title",
        "nombre del objetivo", "objetivo"
      ).neededToCreate
    case .parent:
      Heading(
        "parent", "parent code", "above", "padre", "código padre", "parent goal", "category",
        "categoría", "superior")
    case .aliases:
      Heading(
        "aliases", "alias", "also known as", "synonyms", "sinónimos", "también", "other names",
        "otros nombres")
    case .addAlias: Heading("add_alias", "new alias", "nuevo alias")
    }
  }
}
