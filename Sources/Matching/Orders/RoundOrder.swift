package import CivilTime
import JSON
package import Jobs
package import Programs

/// A round that a worker is to solve: what a job of the kind `round.solve` is asked for.
package struct RoundOrder: Sendable, Hashable {
  /// Which round.
  package enum Aim: Sendable, Hashable {
    /// A new one: under this policy's text, or where there is none under the program's own as it is
    /// when the round is solved.
    case new(policy: String?, date: Day, seed: Int64)
    /// The draft of this number, by its own policy, date and seed.
    case again(Int)
  }

  package let program: Program.ID
  package let aim: Aim
  /// Who solves, for the record.
  package let actor: String

  package init(_ aim: Aim, of program: Program.ID, by actor: String) {
    self.aim = aim
    self.program = program
    self.actor = actor
  }
}

extension RoundOrder {
  /// As a job carries it.
  package var arguments: JobArguments {
    var fields: [String: JSONValue] = ["program": .text("\(program)"), "actor": .text(actor)]
    switch aim {
    case .new(let policy, let date, let seed):
      if let policy { fields["policy"] = .text(policy) }
      fields["date"] = .text("\(date)")
      fields["seed"] = .integer(seed)
    case .again(let number):
      fields["again"] = .integer(Int64(number))
    }
    return JobArguments(fields)
  }

  /// Reads what a job carries.
  ///
  /// - Throws: `JobOutcomeError.permanent` for what is no order.
  package init(_ arguments: JobArguments) throws(JobOutcomeError) {
    program = try arguments.id("program")
    actor = try arguments.text("actor")
    if arguments["again"] != nil {
      guard let number = Int(exactly: try arguments.integer("again")) else {
        throw .permanent("there is no such round")
      }
      aim = .again(number)
    } else {
      guard let date = Day(try arguments.text("date")) else {
        throw .permanent("the date of the order is no day as YYYY-MM-DD")
      }
      aim = .new(
        policy: arguments["policy"] == nil ? nil : try arguments.text("policy"), date: date,
        seed: try arguments.integer("seed"))
    }
  }
}
