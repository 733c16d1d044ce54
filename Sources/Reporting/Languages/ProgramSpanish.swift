import Documents

extension Language {
  static let programInSpanish: [Message: Wording] = [
    .programTitle: "Cómo va el programa",
    .programFor: "Para la coordinación",
    .programPercent: "{number} %",
    .programShare: "{number} de {total} ({share})",
    .programFactMatched: "estudiantes que están listos tienen mentoría",
    .programFactMet: "con reunión, todas las parejas juntas",
    .programFactTarget: .counted([
      .one: "pareja alcanza la meta",
      .other: "parejas alcanzan la meta",
    ]),
    .programWell: "Lo que va bien",
    .programFindingNone: "Todavía no hay nada que contar.",
    .programWellNone: "Nada ha alcanzado aún su meta.",
    .programAttention: "Lo que pide atención",
    .programAttentionNone: "No hay nada que resalte.",
    .programFindingMet:
      "Las parejas se reunieron en {number} de {units} que se cuentan ({share}). La meta es {target}.",
    .programFindingTarget:
      "{number} de {total} parejas se reunieron en {target} o más de lo que se cuenta. Deberían ser al menos {share} de las parejas.",
    .programFindingAllMatched: "Todo estudiante que está listo tiene mentoría.",
    .programFindingWaiting: .counted([
      .one:
        "{count} estudiante que está listo no tiene mentoría. La espera más larga hasta ahora es de {units}.",
      .other:
        "{count} estudiantes que están listos no tienen mentoría. La espera más larga hasta ahora es de {units}.",
    ]),
    .programFindingServable: .counted([
      .one: "{count} de ellos podría tener mentoría ahora con los lugares libres.",
      .other: "{count} de ellos podrían tener mentoría ahora con los lugares libres.",
    ]),
    .programFindingSilent: .counted([
      .one: "{count} pareja lleva más de {units} sin contacto.",
      .other: "{count} parejas llevan más de {units} sin contacto.",
    ]),
    .programFindingNoneSilent: "Ninguna pareja activa está sin contacto.",
    .programFindingSlipping: .counted([
      .one: "{count} pareja va perdiendo ritmo.",
      .other: "{count} parejas van perdiendo ritmo.",
    ]),
    .programFindingSupportMade: "Se hicieron los {count} contactos de apoyo que correspondían.",
    .programFindingSupport:
      "Se hicieron {number} de {total} contactos de apoyo que correspondían ({share}).",
    .programFindingEnded: .counted([
      .one: "{count} mentoría terminó antes de lo previsto. El motivo más común: {name}.",
      .other: "{count} mentorías terminaron antes de lo previsto. El motivo más común: {name}.",
    ]),
    .programFindingNoneEnded: "Ninguna mentoría ha terminado antes de lo previsto.",
    .programStudents: "Estudiantes y mentores",
    .programFunnelCaption: "Hasta dónde han llegado los estudiantes",
    .programStageEnrolled: "En el programa",
    .programStageConsented: "Con permiso, o sin necesitarlo",
    .programStageReady: "Listos para la mentoría",
    .programStageMatched: "Con mentoría ahora",
    .programFunnelNote: "Cada etapa es parte de la anterior.",
    .programMatchingCaption: "Tasas de mentoría, cobertura y esperas",
    .programFigureMatchedNow: "Con mentoría ahora",
    .programFigureMatchedNowOf: "de estudiantes que están listos o con mentoría ahora",
    .programFigureMatchedEver: "Con mentoría alguna vez",
    .programFigureMatchedEverOf: "de estudiantes que alguna vez estuvieron listos o con mentoría",
    .programFigureCoverage: "Podrían tener mentoría ahora",
    .programFigureCoverageOf:
      "de estudiantes listos y sin mentoría, según las reglas y los lugares libres",
    .programFigureCoverageNone: "Con lo que hay guardado no se puede calcular.",
    .programFigureWait: "Espera hasta la mentoría",
    .programFigureWaitMedian: "la mitad espera hasta {units}",
    .programFigureWaitLong: "ha terminado menos de la mitad de las esperas",
    .programFigureWaitOf: .counted([
      .one:
        "{count} espera: {number} terminó con mentoría, {total} sigue abierta, {previous} abandonada",
      .other:
        "{count} esperas: {number} terminaron con mentoría, {total} siguen abiertas, {previous} abandonadas",
    ]),
    .programFigureWaitLongest: "Espera más larga",
    .programFigureWaitLongestOpen: "la más larga aún abierta: {units}",
    .programFigureWaitLeftOut: .counted([
      .one:
        "no se cuenta {count} mentoría de la que no se sabe desde cuándo el estudiante estuvo listo",
      .other:
        "no se cuentan {count} mentorías de las que no se sabe desde cuándo el estudiante estuvo listo",
    ]),
    .programSiteHeading: "Por sede",
    .programGoalHeading: "Por meta",
    .programSiteCaption: "Estudiantes por sede",
    .programGoalCaption: "Estudiantes por meta",
    .programNotStated: "sin indicar",
    .programCoverageCaption: "Estudiantes que esperan mentoría, y cuántos podrían tenerla ahora.",
    .programCoverageMore: .counted([
      .one: "En la tabla hay {count} más.",
      .other: "En la tabla hay {count} más.",
    ]),
    .programGoalNote: "Un estudiante con varias metas se cuenta en cada una.",
    .programMeetings: "Reuniones",
    .programTrendCaption:
      "Parejas que debían reunirse y parejas que se reunieron: {number} de {units} ({share}). Un hueco es un tiempo en que no correspondía ninguna reunión.",
    .programTrendEmpty: "Todavía no ha correspondido ninguna reunión.",
    .programTrendLatest: "La imagen muestra lo más reciente ({number}); la tabla lo tiene todo.",
    .programTrendNumbers: "Reuniones en el tiempo, número por número",
    .programTrendMet: "hubo",
    .programTrendExpected: "correspondían",
    .programSpreadCaption: .counted([
      .one: "Con qué frecuencia se reunieron, de lo que se cuenta: {count} pareja.",
      .other: "Con qué frecuencia se reunieron, de lo que se cuenta: {count} parejas.",
    ]),
    .programSpreadLeftOut: "Sin datos y fuera de la cuenta: {number}.",
    .programSpreadNumbers: "Con qué frecuencia se reunieron, número por número",
    .programSpreadTarget: "meta {target}",
    .programBandBetween: "de {from} a menos de {to}",
    .programBandLast: "de {from} a {to}",
    .programMeetingCaption: "Qué tan constantes son las reuniones",
    .programFigureAdherence: "Con reunión como estaba previsto",
    .programFigureOnTime: "Anotadas a tiempo",
    .programFigureTwoSided: "Confirmadas por ambos",
    .programFigureContact: "Intentos que llegaron a reunión",
    .programFigureTarget: "Parejas que alcanzan la meta",
    .programFigurePasses: "el programa cumple",
    .programFigurePassesNot: "el programa aún no cumple",
    .programFigurePassesOf: "cumple cuando {target} de sus parejas alcanzan la meta",
    .programFigureMiddle: "La mitad central de las parejas",
    .programFigureMiddleValue: "de {from} a {to}; la pareja del medio, {number}",
    .programPairsCounted: .counted([
      .one: "{count} pareja",
      .other: "{count} parejas",
    ]),
    .programLeftOutNoData: "no se cuentan: {number} sin datos",
    .programLeftOutFewWindows:
      "no se cuentan: {number} con menos de 3 tiempos, {previous} que terminaron antes del programa",
    .programStatusCaption: "Cómo están hoy las parejas activas",
    .programLasting: "Cuánto duran las mentorías",
    .programCurveCaption: .counted([
      .one:
        "Cuántas de cada 100 mentorías duran ese tiempo, según {count} mentoría. La banda contiene el valor verdadero 95 de cada 100 veces. Bajo cada mes: mentorías vistas por más tiempo.",
      .other:
        "Cuántas de cada 100 mentorías duran ese tiempo, según {count} mentorías. La banda contiene el valor verdadero 95 de cada 100 veces. Bajo cada mes: mentorías vistas por más tiempo.",
    ]),
    .programCurveNumbers: "Cuánto duran las mentorías, número por número",
    .programCohortLeftOut:
      "{number} terminaron como estaba previsto, {previous} demasiado recientes",
    .programFigureLength: "Duración de una mentoría",
    .programFigureLengthMedian: "la mitad dura hasta {units}",
    .programFigureLengthLong: "ha terminado menos de la mitad",
    .programFigureLengthLongest: "Mentoría más larga",
    .programFigureLengthOf: "{number} terminadas, {total} activas; no se cuenta el tiempo en pausa",
    .programLengthCaption: "Duración de las mentorías",
    .programClosureCaption: .counted([
      .one: "Por qué terminan: {count} mentoría. Una barra gris es un final previsto.",
      .other: "Por qué terminan: {count} mentorías. Una barra gris es un final previsto.",
    ]),
    .programClosureNumbers: "Por qué terminan, número por número",
    .programClosureNone: "No ha terminado ninguna mentoría.",
    .programClosurePlanned: "{name} (previsto)",
    .programSupport: "Apoyo del equipo",
    .programSupportCaption: "Contactos de apoyo hechos, de los que correspondían",
    .programGiving: "Ayuda, promesas y respuestas",
    .programGivingCaption: "Lo que hacen el uno por el otro",
    .programFigureGivenByStudents: "Aportes de estudiantes a mentores",
    .programFigureGivenByMentors: "Aportes de mentores a estudiantes",
    .programFigureGivenOf:
      "ayuda, agradecimientos y similares en lo último de cada pareja ({units})",
    .programFigureBothGive: "Parejas en que ambos aportan",
    .programFigureBothGiveOf: "de parejas en que alguien aporta",
    .programFigureKept: "Promesas cumplidas a tiempo",
    .programFigureKeptOf:
      "de las que vencieron; {number} cumplidas tarde, {total} sin cumplir, {previous} retiradas por ambos y fuera de la cuenta",
    .programFigureKeptStudent: "A tiempo, de estudiantes",
    .programFigureKeptMentor: "A tiempo, de mentores",
    .programFigureReplies: "Con respuesta en 48 horas",
    .programFigureRepliesOf: "de las preguntas; {number} más nuevas aún no se cuentan",
    .programFigureAskedByStudent: "Con respuesta, de estudiantes",
    .programFigureAskedByMentor: "Con respuesta, de mentores",
    .programFigureReplyHours: "Horas hasta la respuesta",
    .programFigureReplyHoursOf: .counted([
      .one: "el medio de {count} pareja con respuestas",
      .other: "el medio de {count} parejas con respuestas",
    ]),
    .programGrowth: "¿Van juntos las reuniones y el progreso?",
    .programGrowthFew: .counted([
      .one:
        "Hay {count} pareja con reuniones y con progreso en sus metas. Con menos de {number} no decimos nada.",
      .other:
        "Hay {count} parejas con reuniones y con progreso en sus metas. Con menos de {number} no decimos nada.",
    ]),
    .programGrowthMore:
      "En este programa, reunirse como estaba previsto va junto con más progreso en las metas.",
    .programGrowthLess:
      "En este programa, reunirse como estaba previsto va junto con menos progreso en las metas.",
    .programGrowthOpen:
      "En este programa no se puede saber si reunirse como estaba previsto va junto con el progreso en las metas.",
    .programGrowthWords:
      "La correlación de rangos es {number}, según {count} parejas; el intervalo del 95 % va de {from} a {to}. Dice qué va junto con qué, no qué causa qué.",
    .programGrowthLeftOut:
      "No se cuentan: {number} parejas sin datos, y {previous} en que las mismas personas anotaron ambas cosas.",
    .programGrowthCaption: .counted([
      .one: "Cada punto representa parejas; el mayor, {count}.",
      .other: "Cada punto representa parejas; el mayor, {count}.",
    ]),
    .programGrowthNumbers: "Reuniones y progreso, número por número",
    .programGrowthAcross: "Con reunión como estaba previsto",
    .programGrowthUp: "Progreso en las metas, de 0 a 100",
    .programNothingCounted: "todavía nada que contar",
    .programEmpty: "Todavía no hay estudiantes en el programa y no ha empezado ninguna mentoría.",
    .programDecimalPoint: ",",
    .programFigureVerdict: "Resultado",
  ]
}
