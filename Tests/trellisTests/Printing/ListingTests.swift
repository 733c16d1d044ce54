import Foundation
import Testing

@testable import trellis

@Suite("Listings")
struct ListingTests {
  private var listing: Listing {
    var listing = Listing(["student", "name", "score"])
    listing.add([.text("S1"), .text("Ana\tLópez\n"), .tenths(779)])
    listing.add([.text("S20"), .text("王小明"), .tenths(nil)])
    return listing
  }

  @Test("On a terminal columns are aligned by what a terminal shows, numbers to the right")
  func alignment() {
    let text = String(decoding: listing.bytes(in: .table, onTerminal: true), as: UTF8.self)
    let expected = """
      STUDENT  NAME       SCORE
      S1       Ana López   77.9
      S20      王小明

      """
    #expect(text == expected)
  }

  @Test("Elsewhere a table is tab-separated, one line a row whatever a cell holds")
  func tabSeparated() {
    let text = String(decoding: listing.bytes(in: .table, onTerminal: false), as: UTF8.self)
    #expect(text == "student\tname\tscore\nS1\tAna López\t77.9\nS20\t王小明\t\n")
  }

  @Test("JSON is one document with items and total, missing values null")
  func json() throws {
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(listing.bytes(in: .json, onTerminal: true)))
        as? [String: Any])
    #expect(document["total"] as? Int == 2)
    let items = try #require(document["items"] as? [[String: Any]])
    #expect(items[0]["score"] as? Double == 77.9)
    #expect(items[1]["score"] is NSNull)
  }

  @Test("A control character in somebody's name never reaches the terminal")
  func noControlCharacters() {
    var listing = Listing(["name"])
    listing.add([.text("a\u{1B}[31mb\u{202E}c")])
    let text = String(decoding: listing.bytes(in: .table, onTerminal: true), as: UTF8.self)
    #expect(text == "NAME\na[31mbc\n")
  }
}
