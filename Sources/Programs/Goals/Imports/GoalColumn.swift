/// The columns of a goals file, which is a tenant's vocabulary.
package enum GoalColumn: Int, ImportColumn {
  case code, name, parent, aliases

  package var heading: Heading {
    switch self {
    case .code: Heading("code", isRequired: true, "goal", "goal code", "tag", "código")
    case .name:
      Heading("name", "goal name", "title", "label", "nombre", "título").neededToCreate
    case .parent: Heading("parent", "parent code", "above", "padre", "código padre")
    case .aliases:
      Heading("aliases", "alias", "also known as", "synonyms", "sinónimos", "también")
    }
  }
}
