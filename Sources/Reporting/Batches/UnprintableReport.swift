package import Documents

/// A report that a file of some format could not be made of; those before it are whole, and there is no manifest.
package struct UnprintableReport: Error, Sendable, Equatable {
  /// `guardian`, `teacher`.
  package let report: String
  /// The recipient's id, never a name.
  package let recipient: String
  /// Where the report would have gone, within the batch's folder.
  package let path: String
  package let reason: Reason

  /// What stands against it.
  package enum Reason: Sendable, Equatable, CustomStringConvertible {
    case pdf(PDFError)
    case sheet(SheetError)

    package var description: String {
      switch self {
      case .pdf(let error): "\(error)"
      case .sheet(let error): "\(error)"
      }
    }
  }
}
