import Database
import Programs

extension CheckInPlan {
  /// Finds the people of each row, and the day and moment that it means in the program's zone.
  var createTimes: SQL {
    let lookup = PersonLookup(in: program.id, for: run)
    return """
      CREATE TEMPORARY TABLE import_times ON COMMIT DROP AS
      SELECT s.*, a.person_id AS student_id, a.standing AS student_standing,
             b.person_id AS mentor_id, b.standing AS mentor_standing,
             coalesce(s.occurred_day, s.occurred_local::timestamp::date,
               (s.occurred_instant AT TIME ZONE \(zone))::date) AS occurred_on,
             coalesce(s.occurred_instant, \(moment("s.occurred_local"))) AS occurred_at,
             coalesce(s.entered_instant, \(moment("s.entered_local")),
               s.entered_day::timestamp AT TIME ZONE \(zone)) AS entered_at,
             s.occurred_local IS NOT NULL AND \(moment("s.occurred_local")) IS NULL
               AS skips_occurred,
             s.entered_local IS NOT NULL AND \(moment("s.entered_local")) IS NULL
               AS skips_entered
        FROM import_rows s
        \(lookup.join("student", as: .student, alias: "a"))
        \(lookup.join("mentor", as: .mentor, alias: "b"))
      """
  }

  private var zone: SQL { "\(program.timeZone)" }

  /// The first moment at which the program's clocks show a local time.
  private func moment(_ local: SQL) -> SQL {
    "trellis.first_instant(\(local)::timestamp, \(zone))"
  }

  /// Finds for each row the match it belongs to: the one that covers its day, else the nearest.
  ///
  /// Where two matches of a pair touch, the later one has the day.
  var createMatched: SQL {
    """
    CREATE TEMPORARY TABLE import_matched ON COMMIT DROP AS
    SELECT t.*, m.match_id, m.covers, m.started_on, m.ended_on
      FROM import_times t
      LEFT JOIN LATERAL (
        SELECT m.match_id, m.started_on, m.ended_on,
               t.occurred_on BETWEEN m.started_on AND coalesce(m.ended_on, t.occurred_on) AS covers
          FROM trellis.matches m
         WHERE m.tenant_id = \(tenant) AND m.program_id = \(program.id)
           AND m.student_id = t.student_id AND m.mentor_id = t.mentor_id
         ORDER BY greatest(m.started_on - t.occurred_on,
                    t.occurred_on - coalesce(m.ended_on, t.occurred_on), 0),
                  m.started_on DESC, m.match_id
         LIMIT 1) m ON true
    """
  }

  /// Finds the check-in that a row may be already, and what it becomes.
  ///
  /// A date alone says nothing against a moment on that day that is known.
  var createPlan: SQL {
    """
    CREATE TEMPORARY TABLE import_plan ON COMMIT DROP AS
    SELECT c.*, c.known_id IS NULL AND c.first_line IS NULL AS is_new,
           c.is_known AND \(differs) AS is_corrected,
           c.is_known AND c.confirmed IS TRUE AND c.old_confirmed_at IS NULL AS is_confirmed,
           c.is_known AND (\(differs)
             OR c.confirmed IS TRUE AND c.old_confirmed_at IS NULL) AS is_changed
      FROM (SELECT f.record, f.line, f.is_rejected, f.student, f.mentor, f.student_id,
                   f.mentor_id, f.student_standing, f.mentor_standing, f.skips_occurred,
                   f.skips_entered, f.covers, f.started_on, f.ended_on, f.confirmed, f.first_line,
                   f.known_id, k.voided_at IS NOT NULL AS is_voided,
                   k.check_in_id IS NOT NULL AND k.voided_at IS NULL AND f.first_line IS NULL
                     AS is_known,
                   coalesce(f.external_id, k.external_id) AS external_id,
                   coalesce(f.match_id, k.match_id) AS match_id, f.occurred_on,
                   CASE WHEN f.occurred_at IS NULL AND k.occurred_on = f.occurred_on
                        THEN k.occurred_at ELSE f.occurred_at END AS occurred_at,
                   coalesce(f.entered_at, k.entered_at) AS entered_at,
                   coalesce(f.outcome, k.outcome, 'made') AS outcome,
                   coalesce(f.mode, k.mode) AS mode, coalesce(f.minutes, k.minutes) AS minutes,
                   coalesce(f.logged_by, k.logged_by, 'coordinator') AS logged_by,
                   coalesce(f.note, k.note) AS note,
                   coalesce(k.note_class, 'staff') AS note_class, k.match_id AS old_match_id,
                   k.occurred_on AS old_occurred_on, k.occurred_at AS old_occurred_at,
                   k.entered_at AS old_entered_at, k.outcome AS old_outcome, k.mode AS old_mode,
                   k.minutes AS old_minutes, k.logged_by AS old_logged_by, k.note AS old_note,
                   k.confirmed_at AS old_confirmed_at, k.confirmed_by AS old_confirmed_by
              FROM (\(identified)) f
              LEFT JOIN trellis.check_ins k
                ON k.tenant_id = \(tenant) AND k.check_in_id = f.known_id) c
    """
  }

  /// Each row with the check-in that has its external id, or where it has none its own match,
  /// time, outcome and author; and the line of an earlier row that is the same.
  private var identified: SQL {
    """
    SELECT m.*, coalesce(i.check_in_id, n.check_in_id) AS known_id,
           CASE WHEN m.external_id IS NULL AND m.match_id IS NOT NULL
                 AND row_number() OVER (same ORDER BY m.record) > 1
                THEN min(m.line) OVER same END AS first_line
      FROM import_matched m
      LEFT JOIN (\(latest("external_id"))) i ON i.external_id = m.external_id
      LEFT JOIN (\(latest("match_id, occurred_on, occurred_at, outcome, logged_by"))) n
        ON m.external_id IS NULL AND n.match_id = m.match_id AND n.occurred_on = m.occurred_on
       AND n.occurred_at IS NOT DISTINCT FROM m.occurred_at
       AND n.outcome = coalesce(m.outcome, 'made')
       AND n.logged_by = coalesce(m.logged_by, 'coordinator')
    WINDOW same AS (PARTITION BY m.external_id, m.match_id, m.occurred_on, m.occurred_at,
      coalesce(m.outcome, 'made'), coalesce(m.logged_by, 'coordinator'))
    """
  }

  /// One check-in for each key: one that stands before one that was voided, the last known first.
  ///
  /// What was undone with its import was never there: the next file brings it back.
  private func latest(_ key: SQL) -> SQL {
    """
    SELECT DISTINCT ON (\(key)) \(key), check_in_id
      FROM trellis.check_ins
     WHERE tenant_id = \(tenant) AND program_id = \(program.id)
       AND void_reason IS DISTINCT FROM \(UndoRun.voidReason)
     ORDER BY \(key), voided_at IS NOT NULL, recorded_at DESC, check_in_id
    """
  }

  private var differs: SQL {
    """
    (ROW(c.match_id, c.occurred_on, c.occurred_at, c.entered_at, c.outcome, c.mode, c.minutes,
       c.logged_by, c.note)
     IS DISTINCT FROM ROW(c.old_match_id, c.old_occurred_on, c.old_occurred_at, c.old_entered_at,
       c.old_outcome, c.old_mode, c.old_minutes, c.old_logged_by, c.old_note))
    """
  }
}
