// swift-tools-version: 6.3
import PackageDescription

// Every compiler setting, once. Warnings are errors: an application has no consumers to trouble.
let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let package = Package(
  name: "trellis",
  platforms: [.macOS(.v26)],
  products: [.executable(name: "trellis", targets: ["trellis"])],
  dependencies: [
    // The command tree, its help and its errors: Swift's own library for it.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // Policies, settings and mappings are YAML; Yams wraps libyaml and knows line numbers.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    // Starts PostgreSQL's own programs as another user without a shell in between.
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    // Structured lines about what a worker does, in the form that Swift's own servers write.
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    // The paths that Subprocess takes are this package's.
    .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
  ],
  targets: [
    // C libraries.
    .systemLibrary(
      name: "CPQ", pkgConfig: "libpq",
      providers: [.apt(["libpq-dev"]), .brew(["libpq"])]),
    .systemLibrary(
      name: "CCrypto", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"]), .brew(["openssl"])]),
    .systemLibrary(name: "CTerminal"),
    .systemLibrary(
      name: "CZip", pkgConfig: "libzip",
      providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .systemLibrary(
      name: "CExpat", pkgConfig: "expat",
      providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
    // Writes workbooks row by row in constant memory, several times as fast as its peers.
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    // Sets text of every script and draws pages with a tag tree.
    .systemLibrary(
      name: "CPangoCairo", pkgConfig: "pangocairo",
      providers: [.apt(["libpango1.0-dev", "libcairo2-dev"]), .brew(["pango", "cairo"])]),
    // Adds to a drawn PDF what Cairo cannot write: alternative texts, languages, scopes.
    .systemLibrary(
      name: "CQPDF", pkgConfig: "libqpdf",
      providers: [.apt(["libqpdf-dev"]), .brew(["qpdf"])]),
    // Speaks SMTP with STARTTLS and logins, and keeps one connection for many messages.
    .systemLibrary(
      name: "CCurl", pkgConfig: "libcurl",
      providers: [.apt(["libcurl4-openssl-dev"]), .brew(["curl"])]),

    // Leaves.
    .target(name: "CivilTime", swiftSettings: house),
    .target(name: "JSON", swiftSettings: house),
    .target(name: "Checksums", dependencies: ["CCrypto"], swiftSettings: house),
    .target(name: "SeparatedText", swiftSettings: house),
    .target(
      name: "Tabular", dependencies: ["CZip", "CExpat", "CivilTime"], swiftSettings: house),
    .target(name: "Assignment", swiftSettings: house),
    .target(name: "HTML", swiftSettings: house),
    .target(name: "Threads", swiftSettings: house + [.strictMemorySafety()]),
    .target(
      name: "Documents",
      dependencies: [
        "HTML", "Threads", "CivilTime", "SeparatedText", "CPangoCairo", "CQPDF", "CXLSXWriter",
        "CZip",
      ],
      swiftSettings: house),
    // Mail as bytes, and the way to the server: apart from Documents, since it needs no fonts.
    .target(
      name: "Mail", dependencies: ["CCurl", "Threads", "CivilTime", "Checksums"],
      swiftSettings: house),

    // The database.
    .target(
      name: "Schema", path: "sql", exclude: ["schema.sql"],
      resources: [
        .embedInCode("migrations"), .embedInCode("foundation.sql"), .embedInCode("lint.sql"),
      ], swiftSettings: house),
    .target(
      name: "Database",
      dependencies: [
        "CPQ", "Schema", "Threads", "Checksums", "CivilTime",
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: house + [.strictMemorySafety()]),

    // What is done outside the request that asked for it, and by whom.
    .target(
      name: "Jobs", dependencies: ["Database", "CivilTime", "JSON", "Threads"],
      swiftSettings: house),

    // What is known of the files that other systems export.
    .target(
      name: "KnownExports", path: "config/imports",
      resources: [
        .embedInCode("oneroster-users.yaml"), .embedInCode("oneroster-demographics.yaml"),
        .embedInCode("clever-students.yaml"), .embedInCode("powerschool-students.yaml"),
        .embedInCode("infinite-campus-students.yaml"), .embedInCode("skyward-students.yaml"),
        .embedInCode("google-forms.yaml"), .embedInCode("google-forms-es.yaml"),
        .embedInCode("microsoft-forms.yaml"),
      ], swiftSettings: house),

    // The domain, each room on the one above.
    .target(
      name: "Programs",
      dependencies: [
        "Jobs", "Database", "Tabular", "SeparatedText", "CivilTime", "Checksums", "JSON",
        "KnownExports",
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: house),
    .target(
      name: "Matching",
      dependencies: [
        "Programs", "Jobs", "Database", "Tabular", "Assignment", "Threads", "CivilTime",
        "Checksums", "JSON", .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: house),
    .target(
      name: "Relationships",
      dependencies: [
        "Matching", "Programs", "Database", "Tabular", "SeparatedText", "CivilTime", "JSON",
      ],
      swiftSettings: house),
    .target(
      name: "Reporting",
      dependencies: [
        "Relationships", "Matching", "Programs", "Jobs", "Database", "Documents", "Mail",
        "CivilTime",
        "Checksums", "JSON",
      ],
      resources: [.embedInCode("Languages/Catalogues")], swiftSettings: house),

    // The program.
    .executableTarget(
      name: "trellis",
      dependencies: [
        "Reporting", "Relationships", "Matching", "Programs", "Jobs", "Database", "Mail", "Tabular",
        "SeparatedText", "CivilTime", "Checksums", "JSON", "CTerminal", "Samples",
        "Threads", .product(name: "Logging", package: "swift-log"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: house),

    // Invented people and events, for the demonstration and the tests.
    .executableTarget(
      name: "make-samples", dependencies: ["CivilTime"], path: "samples/generator",
      swiftSettings: house),

    .target(
      name: "Samples", path: "samples", exclude: ["README.md", "generator", "hillcrest"],
      sources: ["Samples.swift"], resources: [.copy("riverside")], swiftSettings: house),

    // Measurements: not part of the program, nor of the test run.
    .executableTarget(
      name: "trellis-bench",
      dependencies: [
        "Jobs", "Assignment", "Programs", "Tabular", "JSON", "Database", "CivilTime", "Documents",
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      path: "Benchmarks/trellis-bench", swiftSettings: house),

    // A worker whose handlers only probe the queue, to measure it and to break things under it.
    .executableTarget(
      name: "worker-probe", dependencies: ["Jobs", "Database", "JSON", "Threads"],
      path: "Benchmarks/worker-probe", swiftSettings: house),

    // Tests.
    .target(
      name: "Support",
      dependencies: [
        "Programs", "Tabular", "Database", "CivilTime", "Threads",
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ], path: "Tests/Support",
      swiftSettings: house),
    .testTarget(
      name: "DatabaseTests", dependencies: ["Support", "Database", "Schema", "CivilTime"],
      swiftSettings: house),
    // Everything that can happen to workers and their server; bin/torture runs it at full measure.
    .testTarget(
      name: "TortureTests",
      dependencies: ["Jobs", "Database", "CivilTime", "JSON", "Support", "worker-probe"],
      swiftSettings: house),
    .testTarget(
      name: "EndToEndTests", dependencies: ["trellis", "Jobs", "Database", "JSON", "Support"],
      swiftSettings: house),
    .testTarget(
      name: "HouseTests",
      dependencies: ["Schema", "KnownExports", "Programs", "make-samples", "trellis"],
      swiftSettings: house),
    .testTarget(name: "CivilTimeTests", dependencies: ["CivilTime"], swiftSettings: house),
    .testTarget(name: "AssignmentTests", dependencies: ["Assignment"], swiftSettings: house),
    .testTarget(name: "JSONTests", dependencies: ["JSON"], swiftSettings: house),
    .testTarget(
      name: "MailTests", dependencies: ["Mail", "CivilTime", "Support"], swiftSettings: house),
    .testTarget(name: "HTMLTests", dependencies: ["HTML"], swiftSettings: house),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents", "Tabular", "CivilTime", "CQPDF"],
      swiftSettings: house),
    .testTarget(
      name: "ReportingTests",
      dependencies: [
        "Reporting", "Relationships", "Matching", "Programs", "Jobs", "Database", "Documents",
        "Mail",
        "CivilTime", "Checksums", "JSON", "Support",
      ],
      exclude: ["Golden", "Languages/Catalogues"], swiftSettings: house),
    .testTarget(
      name: "ProgramsTests",
      dependencies: [
        "Programs", "Jobs", "Database", "Tabular", "SeparatedText", "JSON", "CivilTime", "Support",
      ],
      swiftSettings: house),
    .testTarget(
      name: "trellisTests",
      dependencies: [
        "trellis", "Reporting", "Relationships", "Database", "CivilTime",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: house),
    .testTarget(
      name: "TabularTests", dependencies: ["Tabular", "SeparatedText"], swiftSettings: house),
    .testTarget(
      name: "SeparatedTextTests", dependencies: ["SeparatedText"], swiftSettings: house),
    .testTarget(
      name: "MatchingTests",
      dependencies: [
        "Matching", "Programs", "Jobs", "Assignment", "Database", "CivilTime", "JSON", "Support",
      ],
      swiftSettings: house),
    .testTarget(
      name: "JobsTests",
      dependencies: ["Jobs", "Database", "JSON", "CivilTime", "Threads", "Support"],
      swiftSettings: house),
    .testTarget(
      name: "RelationshipsTests",
      dependencies: [
        "Support", "Relationships", "Matching", "Programs", "Database", "CivilTime", "JSON",
      ],
      swiftSettings: house),
  ]
)

// Random input for the parsers (bin/fuzz): libFuzzer brings the `main`, so only on demand.
if Context.environment["TRELLIS_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "trellis-fuzz",
      dependencies: [
        "Matching", "Programs", "Jobs", "Tabular", "SeparatedText", "CivilTime", "JSON", "Mail",
      ],
      path: "Fuzz", exclude: ["seeds"], swiftSettings: house))
}
