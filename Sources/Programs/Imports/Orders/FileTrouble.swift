import Tabular

/// What keeps a whole file from being imported.
protocol FileTrouble: Error {
  var code: String { get }
  var message: String { get }
  var hint: String { get }
  /// Whether another try would end in the same way.
  var isLasting: Bool { get }
}

extension TabularError: FileTrouble {
  var isLasting: Bool {
    if case .unreadable = reason { false } else { true }
  }
}

extension ImportError: FileTrouble {
  var isLasting: Bool {
    if case .unreadable(let error) = self { error.isLasting } else { true }
  }
}

/// Why an import is not ordered, or not done now.
package enum ImportOrderError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The mapping is too long for a job.
  case tooLong
  case notQueued
  /// This machine cannot read the copy of the file now; the code says why.
  case unreadable(String)

  /// A job may carry a little more.
  static let mostBytes = 60_000

  package var description: String {
    switch self {
    case .tooLong: "the mapping of the columns is too long to be queued"
    case .notQueued: "the queue did not take the import"
    case .unreadable(let code): "the copy of the file cannot be read now (\(code))"
    }
  }
}
