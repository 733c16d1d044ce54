import Programs
import Testing

@Suite("Goals")
struct GoalTreeTests {
  private static func goal(
    _ code: String, _ name: String = "", parent: String? = nil, aliases: [String] = []
  ) throws -> Goal {
    Goal(
      code: try #require(GoalCode(code)), name: name,
      parent: try parent.map { try #require(GoalCode($0)) },
      aliases: aliases)
  }

  private static func vocabulary() throws -> GoalTree {
    try GoalTree.checked([
      goal("stem", "Science and technology", aliases: ["STEM"]),
      goal(
        "stem.computing", "Computing", parent: "stem", aliases: ["Informática", "CS, computers"]),
      goal("stem.computing.web", "Web", parent: "stem.computing"),
      goal("stem.computing.web.css", "Style sheets", parent: "stem.computing.web"),
      goal("stem.computing.games", "Games", parent: "stem.computing"),
      goal("stem.health", "Health", parent: "stem"),
      goal("arts", "Arts"),
      goal("music", "Music", parent: "arts"),
      goal("arts.games", "Games", parent: "arts"),
    ]).get()
  }

  @Test(
    "Closeness follows the table, from the same goal to nothing in common",
    arguments: [
      ("stem", "stem", 1000),
      ("stem", "stem.computing", 700),
      ("stem.computing.web", "stem", 450),
      ("stem", "stem.computing.web.css", 250),
      ("stem.computing.web", "stem.computing.games", 400),
      ("stem.computing", "stem.health", 400),
      ("stem.computing.web", "stem.health", 150),
      ("stem.computing.web.css", "stem.computing.games", 150),
      ("music", "arts", 700),
      ("music", "arts.games", 400),
      ("arts", "stem", 0),
      ("music", "stem.health", 0),
    ])
  func closeness(_ a: String, _ b: String, _ expected: Int) throws {
    let tree = try Self.vocabulary()
    let (a, b) = (try #require(GoalCode(a)), try #require(GoalCode(b)))
    #expect(tree.closeness(a, b) == expected)
    #expect(tree.closeness(b, a) == expected)
  }

  @Test(
    "Goals are named by code, name or alias, without case and accents, and matched whole",
    arguments: [
      ("STEM.Computing", "stem.computing"), ("informatica", "stem.computing"), ("Músic", "music"),
      ("cs, computers", "stem.computing"), ("style  sheets", "stem.computing.web.css"),
    ])
  func names(_ cell: String, _ code: String) throws {
    #expect(GoalReader(try Self.vocabulary()).parse(cell).value?.map(\.text) == [code])
  }

  @Test("A list keeps the order of priority, counts a goal once, and holds six at most")
  func lists() throws {
    let reader = GoalReader(try Self.vocabulary())
    let cell = "Web;music|stem.computing.web;Arts;stem;stem.health;stem.computing"
    #expect(
      reader.parse(cell).value?.map(\.text)
        == ["stem.computing.web", "music", "arts", "stem", "stem.health", "stem.computing"])
    #expect(reader.parse(cell + ";Style sheets").faultCode == "list.too_long")
    #expect(reader.parse("Web, Music").value?.count == 2)
  }

  @Test(
    "An unknown goal is refused with the nearest three, a shared name with the codes to choose from"
  )
  func unknown() throws {
    let reader = GoalReader(try Self.vocabulary())
    guard case .failure(let fault) = reader.parse("stem.computng") else {
      Issue.record("a misspelt goal was read")
      return
    }
    #expect(fault.code == "goal.unknown")
    #expect(fault.hint.hasPrefix("Did you mean stem.computing"))
    #expect(reader.parse("compu").faultCode == "goal.unknown")
    #expect(reader.parse("Games").faultCode == "goal.ambiguous")
    #expect(reader.parse("zzzzzzzzzzzz").faultCode == "goal.unknown")
    #expect(
      reader.unknownItems(in: "Web; basket weaving;Music;knots") == ["basket weaving", "knots"])
  }

  @Test("Without a vocabulary the dots are the tree")
  func dots() throws {
    let codes = try GoalReader(nil).parse("STEM.Computing.Web; arts.drawing").get()
    let tree = GoalTree.dotted(codes)
    #expect(
      tree.goals.map(\.code.text)
        == ["arts", "arts.drawing", "stem", "stem.computing", "stem.computing.web"])
    #expect(tree.closeness(codes[0], try #require(GoalCode("stem"))) == 450)
    #expect(GoalReader(nil).parse("a.b.c.d.e").faultCode == "goal.too_deep")
    #expect(GoalReader(nil).parse("a..b").faultCode == "goal.invalid")
  }

  @Test("A vocabulary that is no tree is refused, each goal with what is wrong with it")
  func refusals() throws {
    let goals = try [
      Self.goal("a"), Self.goal("a.b"), Self.goal("c", parent: "nowhere"), Self.goal("a"),
      Self.goal("x", parent: "y"), Self.goal("y", parent: "x"), Self.goal("z", parent: "y"),
      Self.goal("a.q.r", parent: "a"),
      Self.goal("l2", parent: "a"), Self.goal("l3", parent: "l2"), Self.goal("l4", parent: "l3"),
      Self.goal("l5", parent: "l4"), Self.goal("l4.deep", parent: "l3"),
    ]
    guard case .failure(let found) = GoalTree.checked(goals) else {
      Issue.record("a circle was taken for a tree")
      return
    }
    let faults = found.problems.map { "\(goals[$0.position].code) \($0.fault.code)" }
    #expect(
      faults == [
        "a.b goal.parent_mismatch", "c goal.parent_unknown", "a goal.duplicate", "x goal.circular",
        "y goal.circular", "z goal.too_deep", "l5 goal.too_deep", "l4.deep goal.parent_mismatch",
      ])
  }

  @Test("A spelling's distance counts letters added, dropped, changed or swapped")
  func spellings() {
    #expect(Spelling("computng").distance(to: Spelling("computing")) == 1)
    #expect(Spelling("copmuting").distance(to: Spelling("computing")) == 1)
    #expect(Spelling("kitten").distance(to: Spelling("sitting")) == 3)
    #expect(Spelling("art").distance(to: Spelling("xyz")) == nil)
    #expect(Spelling("").distance(to: Spelling("x")) == nil)
  }
}
