package import Testing

/// Gives each test what ``TestDatabase/current`` then is.
package struct DatabaseTrait: TestTrait, SuiteTrait, TestScoping {
  enum Share {
    case tenant
    case database
  }

  let share: Share

  package var isRecursive: Bool { true }

  package func scopeProvider(for test: Test, testCase: Test.Case?) -> DatabaseTrait? {
    testCase == nil ? nil : self
  }

  package func provideScope(
    for test: Test, testCase: Test.Case?,
    performing function: @Sendable @concurrent () async throws -> Void
  ) async throws {
    switch share {
    case .tenant:
      let shared = try await TestDatabase.shared()
      try await TestDatabase.$current.withValue(shared) { try await function() }
    case .database:
      try await TestDatabase.withOwn { own in
        try await TestDatabase.$current.withValue(own) { try await function() }
      }
    }
  }
}

extension Trait where Self == DatabaseTrait {
  /// Two tenants of the test's own in the database that all tests share.
  package static var tenant: Self { Self(share: .tenant) }

  /// A database of the test's own, migrated, with two tenants.
  package static var ownDatabase: Self { Self(share: .database) }
}
