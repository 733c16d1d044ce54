package import Programs

/// The columns of an exclusions file: pairs that must not be.
package enum ExclusionColumn: Int, ImportColumn {
  case student, mentor, reason

  package var heading: Heading {
    switch self {
    case .student: .student
    case .mentor: .mentor
    case .reason:
      Heading(
        "reason", "why", "reason code", "motivo", "razón", "explanation", "comment", "notes",
        "explicación", "comentario")
    }
  }
}

/// The columns of a pins file: pairs that must be.
package enum PinColumn: Int, ImportColumn {
  case student, mentor, reason

  package var heading: Heading {
    switch self {
    case .student: .student
    case .mentor: .mentor
    case .reason: Heading("reason", "why", "motivo", "razón")
    }
  }
}

/// The columns of a wishes file: who named whom.
package enum WishColumn: Int, ImportColumn {
  case from, to

  package var heading: Heading {
    switch self {
    case .from: Heading("from", isRequired: true, "who", "by", "from id", "de", "quién")
    case .to: Heading("to", isRequired: true, "whom", "named", "to id", "a", "para")
    }
  }
}
