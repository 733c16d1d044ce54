import Assignment
import Programs

extension RoundProof {
  /// The solver's prices by the mentors they belong to.
  init(_ certificate: Certificate, of mentors: [PersonKey]) {
    func prices(_ worths: [Worth]) -> Prices {
      let listed = worths.map { Price(pairs: $0.pairs, rank: $0.weight, score: $0.score) }
      return Dictionary(zip(mentors, listed)) { first, _ in first }
    }
    self.init(
      prices: prices(certificate.prices),
      floor: certificate.floor.map { Floor(most: prices($0.most), above: prices($0.above)) })
  }
}
