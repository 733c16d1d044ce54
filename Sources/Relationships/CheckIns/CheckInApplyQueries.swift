import Database
import Programs

extension CheckInPlan {
  /// That the other of the pair confirms a check-in is added to it; nothing is corrected by that.
  var confirm: SQL {
    run.update(
      .checkIns, as: "k",
      set: [("confirmed_at", "\(run.now)"), ("confirmed_by", "\(run.request.actor)")],
      from: "import_plan p",
      where: """
        k.check_in_id = p.known_id AND p.is_confirmed AND NOT p.is_corrected AND NOT p.is_rejected
        """)
  }

  /// Voids what is corrected; it stays, with the reason.
  var voidCorrected: SQL {
    run.update(
      .checkIns, as: "k",
      set: [
        ("voided_at", "\(run.now)"), ("voided_by", "\(run.request.actor)"),
        ("void_reason", "'corrected by an import'"),
      ],
      from: "import_plan p",
      where: "k.check_in_id = p.known_id AND p.is_corrected AND NOT p.is_rejected")
  }

  func insert(series: IDSeries) -> SQL {
    """
    INSERT INTO trellis.check_ins (
      tenant_id, check_in_id, program_id, match_id, external_id, occurred_on, occurred_at,
      entered_at, entered_by, recorded_at, outcome, mode, minutes, logged_by, confirmed_at,
      confirmed_by, note, note_class, replaces_id)
    SELECT \(tenant), \(series.id("p.record")), \(program.id), p.match_id, p.external_id,
           p.occurred_on, p.occurred_at, p.entered_at, \(run.request.actor), \(run.now), p.outcome,
           p.mode, p.minutes, p.logged_by,
           -- Somewhere else it was confirmed when it was entered there, for all a file says.
           coalesce(p.old_confirmed_at,
             CASE WHEN p.confirmed THEN least(p.entered_at, \(run.now)) END),
           coalesce(p.old_confirmed_by, CASE WHEN p.confirmed THEN \(run.request.actor) END),
           p.note, p.note_class, p.known_id
      FROM import_plan p
     WHERE (p.is_new OR p.is_corrected) AND NOT p.is_rejected
     ORDER BY p.record
    """
  }
}
