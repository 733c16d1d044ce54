import Documents

extension Language {
  static let monthsInSpanish: [Message: Wording] = [
    .monthWith:
      "Con {name}",
    .monthWithSince:
      "Con {name}, desde el {date}",
    .monthNameSince:
      "{name}, desde el {date}",
    .monthFactKept: .counted([
      .one: "promesa cumplida entre ambas partes",
      .other: "promesas cumplidas entre ambas partes",
    ]),
    .monthFactExchange:
      "{number} dadas, {count} recibidas",
    .monthFactBoth:
      "cosas que hicieron por la otra persona",
    .monthNextTitle:
      "Próxima reunión con {name}",
    .monthNextAt:
      "{date} · {time}",
    .monthNextPlace:
      "Lugar: {place}",
    .monthNextNone:
      "Todavía no hay reunión acordada. Elija un día con {name}.",
    .monthNextBetween:
      "Todavía no hay reunión acordada. Elija un día con {name} del {from} al {to}.",
    .monthNextToday:
      "Todavía no hay reunión acordada. Pregunte a {name} si puede ser el {date}.",
    .monthInPerson:
      "en persona",
    .monthOnline:
      "en línea",
    .monthByPhone:
      "por teléfono",
    .timeMorning:
      "{number}:{minute} a. m.",
    .timeAfternoon:
      "{number}:{minute} p. m.",
    .durationHours: .counted([
      .one: "{count} h",
      .other: "{count} h",
    ]),
    .durationMinutes: .counted([
      .one: "{count} min",
      .other: "{count} min",
    ]),
    .monthPromisedByMe:
      "Lo que usted prometió a {name}",
    .monthPromisedByOther:
      "Lo que {name} le prometió a usted",
    .monthPromiseLate:
      "Sigue pendiente, prevista para el {date}:",
    .monthPromiseDue:
      "Para el {date}:",
    .monthPromiseKept:
      "Cumplida el {date}:",
    .monthPromisesLater: .counted([
      .one: "{count} promesa más es para después.",
      .other: "{count} promesas más son para después.",
    ]),
    .monthLateMine:
      "Los planes cambian. Hágalo pronto o acuerde otro día con {name}.",
    .monthLateOther:
      "Los planes cambian. Pregunte a {name} cómo va, o acuerden otro día.",
    .monthExchangeHeading:
      "Lo que se dieron",
    .monthNothingGiven:
      "No hay nada anotado en este tiempo. Lo pequeño también cuenta: un consejo, una palabra amable, media hora de ayuda. Cuéntele a {coordinator} qué hicieron por la otra persona.",
    .monthGave:
      "Lo que usted le dio a {name}",
    .monthGaveNothing:
      "No hay nada anotado en este tiempo. ¿Qué podría darle a {name} la próxima vez?",
    .monthReceived:
      "Lo que {name} le dio a usted",
    .monthReceivedNothing:
      "No hay nada anotado en este tiempo. ¿Qué podría pedirle a {name}?",
    .monthTimes: .counted([
      .one: "{count} vez",
      .other: "{count} veces",
    ]),
    .kindTaught:
      "Enseñar algo",
    .kindIntroduced:
      "Presentar a alguien",
    .kindReviewed:
      "Revisar un trabajo",
    .kindHelped:
      "Ayudar con un trabajo",
    .kindShared:
      "Compartir algo útil",
    .kindFeedback:
      "Dar una opinión",
    .kindEncouraged:
      "Dar ánimo",
    .kindListened:
      "Escuchar",
    .kindThanked:
      "Dar las gracias",
    .kindOther:
      "Ayudar de otra manera",
    .thanksTaught:
      "Gracias, {name}, por lo que me enseñó el {date}.",
    .thanksIntroduced:
      "Gracias, {name}, por presentarme a alguien el {date}.",
    .thanksReviewed:
      "Gracias, {name}, por revisar mi trabajo el {date}.",
    .thanksHelped:
      "Gracias, {name}, por ayudarme con mi trabajo el {date}.",
    .thanksShared:
      "Gracias, {name}, por lo que compartió conmigo el {date}.",
    .thanksFeedback:
      "Gracias, {name}, por darme su opinión el {date}.",
    .thanksEncouraged:
      "Gracias, {name}, por darme ánimo el {date}.",
    .thanksListened:
      "Gracias, {name}, por escucharme el {date}.",
    .thanksOther:
      "Gracias, {name}, por lo que hizo por mí el {date}.",
    .monthQuestionsHeading:
      "{name} espera su respuesta",
    .monthQuestionUnsaid:
      "una pregunta. Pregunte a {name} cuál era.",
    .monthMeetingsHeading:
      "Sus reuniones",
    .monthAlsoMet:
      "También se reunieron en {units} que no contamos.",
    .monthGoalsHeading:
      "Las metas que comparten",
    .monthGoalReached:
      "alcanzada el {date}. ¡Felicidades!",
    .monthGoalStep:
      "{number} % del camino el {date}.",
    .monthGoalNoStep:
      "todavía no hay ningún paso anotado.",
    .monthQuoted:
      "«{text}»",
    .monthMore: .counted([
      .one: "y {count} más",
      .other: "y {count} más",
    ]),
    .monthKeptTerm:
      "Cumplida.",
    .monthKeptMeaning:
      "Alguien de ambas partes, o del programa, anotó que se cumplió la promesa.",
    .followUpsHeading:
      "Personas con quienes ponerse en contacto",
    .followUpNamed:
      "Usted pensaba ponerse en contacto con {name} a más tardar el {date}.",
    .followUpUnnamed:
      "Usted pensaba ponerse en contacto, a más tardar el {date}, con alguien del programa. {coordinator} puede decirle con quién.",
    .columnPartner:
      "Con",
    .columnWhose:
      "De quién",
    .columnPromise:
      "Promesa",
    .columnDue:
      "Para el",
    .columnDone:
      "Cumplida el",
    .columnMine:
      "yo",
    .columnGiver:
      "Quién dio",
    .columnWhat:
      "Qué",
    .columnOn:
      "Fecha",
    .columnNote:
      "Nota",
    .columnGoal:
      "Meta",
    .columnPercent:
      "Por ciento",
    .columnReached:
      "Alcanzada el",
    .sheetPromises:
      "Promesas",
    .studentTitle:
      "Su mes de mentoría, {student}",
    .studentIntro:
      "{mentor} le acompaña en el programa desde el {date}.",
    .studentEnded:
      "{mentor} le acompañó en el programa del {from} al {to}.",
    .studentWaitingTitle:
      "Por ahora usted no tiene mentor o mentora",
    .studentWaitingSince:
      "Está en la lista de espera desde el {date}.",
    .studentPrivate:
      "Esta página es para usted. Muestra lo que ambas partes anotaron. Las notas del personal del programa nunca aparecen aquí.",
    .mentorTitle:
      "Su mes en la mentoría, {mentor}",
    .mentorIntro:
      "Usted acompaña a {student} desde el {date}.",
    .mentorEnded:
      "Usted acompañó a {student} del {from} al {to}.",
    .mentorNobody:
      "Por ahora usted no acompaña a nadie. Gracias por seguir a disposición.",
    .mentorPrivate:
      "Esta página es para usted. Muestra lo que usted y sus estudiantes anotaron. Por favor, no la comparta.",
    .hoursHeading:
      "Horas para su certificado",
    .hoursInPeriod:
      "En este tiempo",
    .hoursSince:
      "Desde el {date}",
    .hoursEarlier:
      "Estudiantes anteriores",
    .hoursTotal:
      "En total",
    .hoursNone:
      "Todavía no hay reuniones anotadas.",
    .hoursNoMeetings:
      "sin reuniones",
    .hoursNotStated:
      "duración sin anotar",
    .hoursStated: .counted([
      .one: "{number} de {count} reunión indica su duración",
      .other: "{number} de {count} reuniones indican su duración",
    ]),
    .hoursUnstated: .counted([
      .one:
        "{count} reunión no indica cuánto duró, así que sus horas pueden ser más. Avise a {coordinator} y también contará.",
      .other:
        "{count} reuniones no indican cuánto duraron, así que sus horas pueden ser más. Avise a {coordinator} y también contarán.",
    ]),
    .hoursTerm:
      "Horas.",
    .hoursMeaning:
      "El tiempo de todas las reuniones que tuvieron lugar e indican su duración, con todos sus estudiantes de este programa.",
    .columnMeetings:
      "reuniones",
    .columnMinutesPeriod:
      "Minutos en este tiempo",
    .columnStatedPeriod:
      "Con duración en este tiempo",
    .columnMinutesStart:
      "Minutos desde el inicio",
    .columnStatedStart:
      "Con duración desde el inicio",
  ]
}
