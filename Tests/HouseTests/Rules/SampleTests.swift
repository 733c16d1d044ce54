import Testing

@testable import make_samples

@Suite("The samples")
struct SampleTests {
  @Test("Are what their generator makes, byte for byte")
  func areCurrent() throws {
    for (path, text) in try MakeSamples.files(folder: House.sampleFolder) {
      #expect(try House.text(of: "samples/\(path)") == text, "run: swift run make-samples samples")
    }
  }

  @Test("Hold nothing that somebody forgot to remove")
  func holdNothingElse() throws {
    let made = try MakeSamples.files(folder: House.sampleFolder).map(
      \.path)
    for path in House.files(under: "samples") where path.hasSuffix(".csv") {
      let path = String(path.dropFirst("samples/".count))
      #expect(made.contains(path) || path == "riverside/pairs.csv", "\(path)")
    }
  }

  @Test("Name nobody who could be reached: example.org and 555-01xx alone")
  func reachNobody() throws {
    for path in House.files(under: "samples") where path.hasSuffix(".csv") {
      for cell in try House.text(of: path).split(whereSeparator: { ",\n".contains($0) }) {
        if cell.contains("@") { #expect(cell.hasSuffix(".example.org"), "\(path): \(cell)") }
        let digits = cell.split(separator: "-")
        if digits.map(\.count) == [3, 3, 4] {
          #expect(digits[1] == "555" && digits[2].hasPrefix("01"), "\(path): \(cell)")
        }
      }
    }
  }

  @Test("Tell of a program in which some are not ready and some must wait")
  func areBelievable() {
    let students = Student.all(of: .riverside)
    let mentors = Mentor.all(of: .riverside)
    let places = mentors.filter(\.isReady).reduce(0) { $0 + $1.capacity }
    #expect(students.count == 120)
    #expect(mentors.count == 45)
    #expect(students.count(where: \.isReady) == 112)
    #expect(mentors.count(where: \.isReady) == 39)
    #expect((80..<100).contains(places))
    #expect(Ties(students: students, mentors: mentors, town: .riverside).pins.count == 3)
  }
}
