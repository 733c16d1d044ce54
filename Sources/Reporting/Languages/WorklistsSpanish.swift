import Documents

extension Language {
  static let worklistsInSpanish: [Message: Wording] = [
    .networkTitle:
      "Quién ayuda a quién",
    .networkTitleOwn:
      "Su red, {name}",
    .networkTitlePerson:
      "La red de {name}",
    .networkFactBoth:
      "mentorías activas en las que ambas partes dieron algo",
    .networkFactConnections: .counted([
      .one: "contacto vivo",
      .other: "contactos vivos",
    ]),
    .networkFactFollowUps: .counted([
      .one: "seguimiento pendiente",
      .other: "seguimientos pendientes",
    ]),
    .networkPairsHeading:
      "Quién ayudó a quién",
    .networkPairsNone:
      "Todavía no hay nada anotado. Pregunte en cada mentoría qué se dieron y anótelo con «trellis contribution add».",
    .networkGiversHeading:
      "Quién dio más",
    .networkGiver:
      "dio {number} a {people} y recibió {count}.",
    .networkPeople: .counted([
      .one: "{count} persona",
      .other: "{count} personas",
    ]),
    .networkOneWayHeading:
      "Ayuda en un solo sentido",
    .networkOneWay: .counted([
      .one: "recibió ayuda {count} vez de {name} y todavía no ha dado nada.",
      .other: "recibió ayuda {count} veces de {name} y todavía no ha dado nada.",
    ]),
    .networkOneWayNote:
      "Ambas partes tienen algo que dar. Pregunte qué podrían ofrecer, por pequeño que sea.",
    .networkFollowUpsHeading:
      "Seguimientos pendientes",
    .networkAliveHeading:
      "Contactos vivos",
    .networkAsleepHeading:
      "Contactos dormidos",
    .networkAsleepNote:
      "Nadie se ha comunicado en 90 días o más. Un mensaje corto despierta a muchos.",
    .networkAreasHeading:
      "Dónde crecer",
    .networkAreasNote:
      "Áreas en las que alguien necesita ayuda que nadie que conoce ofrece.",
    .networkAreasNone:
      "Nadie necesita ayuda que nadie que conoce ofrezca.",
    .networkFitsHeading:
      "Personas que encajarían",
    .networkNone:
      "Ninguno por ahora.",
    .networkPair:
      "{student} y {mentor}",
    .networkEnded:
      "terminada",
    .columnStudentGave:
      "Dio la parte estudiante",
    .columnMentorGave:
      "Dio la parte mentora",
    .columnLastOn:
      "Última vez",
    .columnOwner:
      "Quién",
    .columnContact:
      "Con quién",
    .columnDueOn:
      "Para el",
    .columnInTouch:
      "Último contacto",
    .columnInterests:
      "Intereses",
    .columnArea:
      "Área",
    .columnNeededBy:
      "La necesitan",
    .columnOfferedBy:
      "Ofertas libres",
    .columnTheyOffer:
      "Ofrece",
    .columnTheyNeed:
      "Necesita",
    .networkGivenNothing:
      "nada todavía",
    .networkOwnGiven: .counted([
      .one: "vez que usted dio algo",
      .other: "veces que usted dio algo",
    ]),
    .networkOwnReceived: .counted([
      .one: "vez que usted recibió algo",
      .other: "veces que usted recibió algo",
    ]),
    .networkOwnConnections: .counted([
      .one: "persona que conoce fuera de su mentoría",
      .other: "personas que conoce fuera de su mentoría",
    ]),
    .networkOwnNothing:
      "Todavía no hay nada anotado. Empieza con algo pequeño: dar, pedir o presentar.",
    .networkOwnFollowUp:
      "Usted pensaba ponerse en contacto con alguien a más tardar el {date}.",
    .networkOwnAsleep: .counted([
      .one:
        "No se ha comunicado con {count} de estas personas en 90 días o más. Un mensaje corto ayuda.",
      .other:
        "No se ha comunicado con {count} de estas personas en 90 días o más. Un mensaje corto ayuda.",
    ]),
    .networkOwnAreas:
      "Áreas en las que le vendría bien ayuda y hay lugar libre:",
    .networkOwnArea: .counted([
      .one: "{count} persona mentora ofrece {goal}. Pregunte en la coordinación.",
      .other: "{count} personas mentoras ofrecen {goal}. Pregunte en la coordinación.",
    ]),
    .networkOwnAreaSome:
      "Hay ayuda con {goal}. Pregunte en la coordinación.",
    .networkOwnAreasNone:
      "No hay áreas nuevas por ahora. Pregunte en la coordinación si busca algo.",
    .networkSleepTerm:
      "Dormido.",
    .networkSleepMeaning:
      "Nadie ha anotado un contacto en 90 días o más.",
    .networkGivenTerm:
      "Dio.",
    .networkGivenMeaning:
      "Algo que una parte de la mentoría hizo por la otra, tal como se anotó.",
    .networkPrivate:
      "Esta página nombra a estudiantes. Es solo para la coordinación del programa.",
    .workSheet:
      "Para hacer",
    .workTitle:
      "Para hacer el {date}",
    .workNothing:
      "No hay nada pendiente por ahora.",
    .workTotal: .counted([
      .one: "tarea en total",
      .other: "tareas en total",
    ]),
    .workColumnWho:
      "Quién",
    .workColumnFact:
      "Qué sucede",
    .workColumnCommand:
      "El comando que lo resuelve",
    .workColumnDone:
      "Hecho",
    .workColumnKind:
      "Clase",
    .workColumnStudent:
      "Id. de estudiante",
    .workColumnStudentName:
      "Estudiante",
    .workColumnMentor:
      "Id. de mentor",
    .workColumnMentorName:
      "Mentor o mentora",
    .workColumnSince:
      "Desde",
    .workColumnAge:
      "Días",
    .workOpen:
      "pendiente",
    .workEverybody:
      "Todas las mentorías",
    .workWith:
      "con {name}",
    .workMore: .counted([
      .one: "y {count} más: «trellis report worklist --kind {text}» muestra el resto",
      .other: "y {count} más: «trellis report worklist --kind {text}» muestra el resto",
    ]),
    .workNote:
      "Lo más urgente está primero. Cambie WHY en un comando por sus propias palabras.",
    .workScreeningExpired:
      "Verificación vencida",
    .workSilent:
      "Mucho tiempo sin reunión",
    .workFirstContactOverdue:
      "Sin reunirse desde el inicio",
    .workConsentExpired:
      "Permiso vencido",
    .workDeliveryHeld:
      "Informes retenidos",
    .workRequestUnanswered:
      "Preguntas sin respuesta",
    .workProposalWaiting:
      "Mentorías que esperan un sí",
    .workSlipping:
      "Reuniones que se espacian",
    .workCommitmentOverdue:
      "Promesas atrasadas",
    .workMeetingWithoutOutcome:
      "Reuniones sin resultado anotado",
    .workSupportContactDue:
      "Contactos de apoyo pendientes",
    .workScreeningExpiring:
      "Verificación por vencer",
    .workConsentExpiring:
      "Permiso por vencer",
    .workConnectionWaiting:
      "Contactos que esperan aprobación",
    .workReadyWaiting:
      "Quienes más tiempo esperan",
    .workWindowMissed:
      "Ausencia sin justificar",
    .workCheckInsUnconfirmed:
      "Reuniones sin confirmar por la otra parte",
    .workSilentFact:
      "Sin reunión desde hace {units}, desde el {date}.",
    .workUnmetFact:
      "Ninguna reunión en los {units} desde el inicio.",
    .workSlippingFact:
      "Se reunieron en {number} de las últimas {previous} ocasiones que cuentan; la última fue el {date}.",
    .workWindowFact:
      "Sin reunión del {from} al {to}, y sin justificación.",
    .workRanOut:
      "Venció hace {units}, el {date}.",
    .workRunsOutToday:
      "Vence hoy.",
    .workRunsOut:
      "Vence en {units}, el {date}.",
    .workMeets: .counted([
      .one: "Se reúne con {count} estudiante.",
      .other: "Se reúne con {count} estudiantes.",
    ]),
    .workWaits:
      "Espera desde el {date}, {units}.",
    .workNoPlace:
      "Nadie tiene lugar libre.",
    .workNoFit:
      "Nadie encaja, casi siempre por la regla «{text}».",
    .workWaitInAll: .counted([
      .one: "Espera {count} estudiante en total.",
      .other: "Esperan {count} estudiantes en total.",
    ]),
    .workUnlisted:
      "{name}, familiar, ya no figura en la lista y nadie lo ha confirmado.",
    .workNoBirthDate:
      "Falta la fecha de nacimiento; puede ser mayor de edad.",
    .workReachesBlocked:
      "Un familiar bloqueado tiene la misma dirección o teléfono.",
    .workHeld:
      "Hay un informe retenido.",
    .workStudentAsked:
      "La parte estudiante espera una respuesta desde hace {units}.",
    .workMentorAsked:
      "La parte mentora espera una respuesta desde hace {units}.",
    .workProposed:
      "Propuesta hace {units}. Falta la respuesta de: {list}.",
    .workStudentPromise:
      "Una promesa de la parte estudiante lleva {units} de atraso.",
    .workMentorPromise:
      "Una promesa de la parte mentora lleva {units} de atraso.",
    .workNoOutcome:
      "Nadie ha dicho qué pasó con la reunión del {date}.",
    .workSupport:
      "Una conversación está pendiente desde el {date}: {list}.",
    .workApproval:
      "Espera aprobación desde el {date}.",
    .workUnconfirmed: .counted([
      .one: "La otra parte no ha confirmado {count} reunión de las últimas dos semanas.",
      .other: "La otra parte no ha confirmado {count} reuniones de las últimas dos semanas.",
    ]),
    .partyStudent:
      "estudiante",
    .partyMentor:
      "mentor o mentora",
    .partyGuardian:
      "familiar",
    .partyTeacher:
      "docente",
    .partyCoordinator:
      "coordinación",
  ]
}
