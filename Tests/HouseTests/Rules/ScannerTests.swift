import Testing

@Suite("Reading Swift for the rules")
struct ScannerTests {
  @Test("Code is what is neither comment nor string, and interpolations are code again")
  func codeIsToldApart() {
    let file = SwiftFile(
      path: "Sources/Room/File.swift",
      text: ##"""
        let a = "try! \(b ? "as!" : name(of: c)) end" // fatalError(
        /* print( /* nested */ still */ let d = #"raw \" \#(e)"#
        """##)
    let code = file.code.joined(separator: "\n")
    for blanked in ["try!", "as!", "fatalError", "print", "nested", "raw", "end"] {
      #expect(!code.contains(blanked))
    }
    for kept in ["let a =", "b ?", "name(of: c)", "let d =", "#(e)"] {
      #expect(code.contains(kept))
    }
    #expect(file.literals.count == 3)
  }

  @Test("Imports are found behind attributes and access, and as parts of modules")
  func importsAreFound() {
    let file = SwiftFile(
      path: "Sources/Room/File.swift",
      text:
        "@testable import A\npackage import B\nimport struct C.D\n// import E\nlet imported = 1\n")
    #expect(file.imports.map(\.module) == ["A", "B", "C"])
    #expect(file.imports.map(\.line) == [1, 2, 3])
  }

  @Test("A function's length runs from its declaration to its closing brace")
  func functionsAreMeasured() {
    let file = SwiftFile(
      path: "Sources/Room/File.swift",
      text: """
        protocol P {
          func requirement(_ a: Int) -> Int
          init?(b: Int)
        }
        struct S {
          init() { self.init(c: 1) }
          func long(
            _ a: [Int: Int] = [:], then: () -> Void = {}
          ) throws -> Int {
            let x = a.map { $0 }

            return x.count
          }
        }
        """)
    #expect(file.functions.map(\.line) == [6, 7])
    #expect(file.functions.map(\.length) == [1, 7])
  }
}
