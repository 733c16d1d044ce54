import Database

extension MemberIdentification {
  private var tenant: Tenant.ID { members.tenant }

  /// The rows without an id that are in order, with what people are known by.
  var createUnknown: SQL {
    """
    CREATE TEMPORARY TABLE import_unknown ON COMMIT DROP AS
    SELECT k.*, \(madeID) AS made_id, NULL::text AS external_id,
           CASE WHEN k.is_new_by_hand THEN 'none' END AS outcome
      FROM (SELECT r.record, r.line, r.given_key, r.family_key,
                   r.given_name || ' ' || r.family_name AS name,
                   \(address) AS email_key, \(staged("birth_date", "date")) AS birth_date,
                   \(staged("grade", "text")) AS grade,
                   lower(\(staged("site", "text"))) AS site_key, \(newByHand) AS is_new_by_hand,
                   r.given_key || '|' || r.family_key AS name_key
              FROM import_rows r
             WHERE r.external_id IS NULL AND NOT r.is_rejected) k
    """
  }

  private var address: SQL { "lower(\(staged("email", "text")))" }

  private func staged(_ column: String, _ type: SQL) -> SQL {
    members.staged(column, type, of: "r")
  }

  private var newByHand: SQL { run.stagesTicks ? "r.is_new_by_hand" : "false" }

  /// An id that the same row always gets: of the name with the birth date, else with the address,
  /// else alone; people of whom no more than one name is known are told apart by their order.
  private var madeID: SQL {
    let prefix = members.role == .student ? "S-" : "M-"
    let place: SQL = "row_number() OVER (PARTITION BY \(keyOfID) ORDER BY k.record)"
    return """
      \(prefix) || left(encode(sha256(convert_to(
          \(run.request.idSource) || '|' || \(keyOfID), 'UTF8')), 'hex'), 10)
        || CASE WHEN k.birth_date IS NULL AND k.email_key IS NULL AND \(place) > 1
                THEN '-' || \(place) ELSE '' END
      """
  }

  private var keyOfID: SQL {
    """
    (k.name_key || CASE WHEN k.birth_date IS NOT NULL
      THEN '|b|' || to_char(k.birth_date, 'YYYY-MM-DD') ELSE coalesce('|e|' || k.email_key, '') END)
    """
  }

  var createHits: SQL {
    """
    CREATE TEMPORARY TABLE import_hits (
      rule smallint NOT NULL, record bigint NOT NULL, person_id uuid NOT NULL,
      external_id text NOT NULL, is_shared boolean NOT NULL, is_other boolean NOT NULL)
      ON COMMIT DROP
    """
  }

  /// Whom an earlier import gave the id that it would make again.
  var knowMadeIDs: SQL {
    """
    UPDATE import_unknown u SET external_id = u.made_id, outcome = 'made'
      FROM trellis.people p
     WHERE p.tenant_id = \(tenant) AND p.role = \(members.role.rawValue)
       AND p.id_source = \(run.request.idSource) AND p.external_id = u.made_id
    """
  }

  /// Everybody whom a rule finds for a row that is not settled yet.
  func findHits(_ rule: Identification.Rule, number: Int) -> SQL {
    let isShared: SQL = rule == .email ? "p.email_shared OR f.email_key IS NOT NULL" : "false"
    return """
      INSERT INTO import_hits
      SELECT \(Int16(clamping: number))::smallint, u.record, p.person_id, p.external_id,
             \(isShared),
             coalesce(u.birth_date <> p.birth_date, false) OR \(isOtherGivenName)
        FROM import_unknown u
        JOIN trellis.people p
          ON p.tenant_id = \(tenant) AND p.role = \(members.role.rawValue)
         AND p.id_source = \(run.request.idSource) AND p.external_id IS NOT NULL
         AND \(condition(rule))
        LEFT JOIN (SELECT \(address) AS email_key FROM import_rows r
                    GROUP BY 1 HAVING count(*) > 1) f
          ON f.email_key = u.email_key
       WHERE u.outcome IS NULL
      """
  }

  private func condition(_ rule: Identification.Rule) -> SQL {
    switch rule {
    case .email: "p.email_key = u.email_key"
    case .nameAndBirthDate: "p.name_key = u.name_key AND p.birth_date = u.birth_date"
    case .nameGradeAndSite:
      """
      p.name_key = u.name_key AND EXISTS (
        SELECT FROM trellis.enrollments e
         WHERE e.tenant_id = \(tenant) AND e.program_id = \(members.program.id)
           AND e.person_id = p.person_id AND e.grade = u.grade AND lower(e.site) = u.site_key)
      """
    }
  }

  /// Ana and Ana María are one, and so are William and Bill.
  private var isOtherGivenName: SQL {
    let known: SQL = "split_part(split_part(p.name_key, '|', 1), ' ', 1)"
    let named: SQL = "split_part(u.given_key, ' ', 1)"
    return """
      coalesce(\(named) <> \(known) AND NOT EXISTS (
        SELECT FROM \(SQL.nicknames) a JOIN \(SQL.nicknames) b USING (kin)
         WHERE a.name = \(named) AND b.name = \(known)), false)
      """
  }

  /// Gives a row the id of the only person it can mean, whom no other row means.
  func settle(number: Int) -> SQL {
    """
    UPDATE import_unknown u SET external_id = h.external_id, outcome = 'found'
      FROM (SELECT *, count(*) OVER (PARTITION BY record) AS hits,
                   count(*) OVER (PARTITION BY person_id) AS claims
              FROM import_hits WHERE rule = \(Int16(clamping: number))) h
     WHERE h.record = u.record AND u.outcome IS NULL
       AND h.hits = 1 AND h.claims = 1 AND NOT h.is_shared AND NOT h.is_other
       AND NOT EXISTS (SELECT FROM import_rows r WHERE r.external_id = h.external_id)
       AND NOT EXISTS (SELECT FROM import_unknown o WHERE o.external_id = h.external_id)
    """
  }

  /// Why nobody was found for the others.
  var explainRest: SQL {
    """
    UPDATE import_unknown u
       SET outcome = CASE WHEN h.record IS NULL THEN
                            CASE WHEN \(lacksKey) THEN 'blank' ELSE 'none' END
                          WHEN h.is_shared THEN 'shared' WHEN h.hits > 1 THEN 'several'
                          WHEN h.is_other THEN 'other' ELSE 'claimed' END
      FROM import_unknown v
      LEFT JOIN (SELECT record, count(DISTINCT person_id) AS hits, bool_or(is_shared) AS is_shared,
                        bool_and(is_other) AS is_other
                   FROM import_hits GROUP BY record) h USING (record)
     WHERE v.record = u.record AND u.outcome IS NULL
    """
  }

  private var lacksKey: SQL {
    switch how.rule {
    case .email: "v.email_key IS NULL"
    case .nameAndBirthDate: "v.name_key IS NULL OR v.birth_date IS NULL"
    case .nameGradeAndSite: "v.name_key IS NULL OR v.grade IS NULL OR v.site_key IS NULL"
    case nil: "v.name_key IS NULL"
    }
  }

  /// Makes ids for those who are nobody known, where that was asked for or ticked.
  ///
  /// Without a rule an address alone keeps nobody from being new: brothers and sisters share it.
  var makeIDs: SQL {
    let outcomes: SQL =
      how.rule == nil ? "('none', 'blank', 'shared', 'other')" : "('none', 'blank')"
    return """
      UPDATE import_unknown SET external_id = made_id, outcome = 'made'
       WHERE made_id IS NOT NULL AND outcome IN \(outcomes)
         AND (\(how.makesIDs) OR is_new_by_hand)
      """
  }

  var spreadIDs: SQL {
    """
    UPDATE import_rows r SET external_id = u.external_id
      FROM import_unknown u
     WHERE u.record = r.record AND u.external_id IS NOT NULL
    """
  }
}
