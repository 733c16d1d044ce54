import CivilTime
import Documents
import Relationships

/// What both promised each other: how much was kept, and what is due soon.
struct GuardianPromises {
  let pair: GuardianPair

  var blocks: [Block] {
    let kept = PairRole.allCases.compactMap(kept)
    let coming = coming
    guard !kept.isEmpty || !coming.isEmpty else { return [] }
    return [.heading(2, pair.say(.promisesHeading))]
      + pair.bullets(kept)
      + (coming.isEmpty ? [] : [.para(pair.say(.promisesComing))])
      + pair.bullets(coming.map(item))
  }

  private var coming: [PairPromise] {
    pair.isOver ? [] : pair.match.promises.filter { $0.keptOn == nil }
  }

  /// How many one of the two kept, with the latest that may be told.
  private func kept(by role: PairRole) -> List.Item? {
    let kept = pair.match.promises.filter { $0.owner == role && $0.keptOn != nil }
    guard !kept.isEmpty else { return nil }
    let count = pair.say(.promisesKept, count: kept.count, [.name: pair.name(of: role)])
    let latest = kept.filter { $0.text != nil }.max { Self.isEarlier($0, $1) }
    guard let text = latest?.text, pair.hasRoom else { return List.Item(text: count) }
    let told = pair.say(.promisesLatest, [.text: pair.quoted(text)])
    return List.Item(text: pair.language.sentences([count, told]))
  }

  private static func isEarlier(_ one: PairPromise, _ other: PairPromise) -> Bool {
    (one.keptOn ?? one.dueOn) < (other.keptOn ?? other.dueOn)
  }

  private func item(_ promise: PairPromise) -> List.Item {
    List.Item(
      lead: pair.say(.promiseBy, [.date: pair.language.dayOfYear(promise.dueOn)]),
      text: words(of: promise))
  }

  private func words(of promise: PairPromise) -> Phrase {
    let name = pair.name(of: promise.owner)
    if let text = promise.text {
      return pair.say(.promiseText, [.name: name, .text: pair.quoted(text)])
    }
    if let goal = promise.goal {
      return pair.say(.promiseGoal, [.name: name, .goal: "\(name: goal)"])
    }
    return pair.say(.promisePlain, [.name: name])
  }
}
