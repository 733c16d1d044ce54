import Documents

extension Language {
  /// Spanish as schools in the United States write to families: plain, and with "usted".
  package static let spanish = Language(
    tag: "es", dir: .leftToRight, plural: { $0 == 1 ? .one : .other },
    grouping: DigitGrouping(separator: "\u{202F}", shortestGrouped: 5),
    calendar: CalendarWords(
      weekdays: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
      months: [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
        "octubre", "noviembre", "diciembre",
      ],
      shortMonths: [
        "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic",
      ],
      longDate: "{weekday}, {day} de {month} de {year}", date: "{day} de {month} de {year}",
      dayOfYear: "{day} de {month}", shortDate: "{day} {month}"),
    messages: frame.merging(units, uniquingKeysWith: { $1 })
      .merging(guardiansInSpanish, uniquingKeysWith: { $1 })
      .merging(teachersInSpanish, uniquingKeysWith: { $1 })
      .merging(programInSpanish, uniquingKeysWith: { $1 })
      .merging(monthsInSpanish, uniquingKeysWith: { $1 })
      .merging(worklistsInSpanish, uniquingKeysWith: { $1 })
      .merging(programTablesInSpanish, uniquingKeysWith: { $1 })
      .merging(funderInSpanish, uniquingKeysWith: { $1 }))

  private static let frame: [Message: Wording] = [
    .period: "Del {from} al {to}",
    .asOf: "Datos hasta el {date}",
    .edition: "Edición {number}",
    .pageNumber: "Página {page} de {pages}",
    .changesTitle: "La edición {number} reemplaza a la edición {previous} del {date}",
    .changesAdded: .counted([
      .one: "Se agregó {count} reunión.", .other: "Se agregaron {count} reuniones.",
    ]),
    .changesCorrected: .counted([
      .one: "Se corrigió {count} reunión.", .other: "Se corrigieron {count} reuniones.",
    ]),
    .changesRemoved: .counted([
      .one: "Se retiró {count} reunión.", .other: "Se retiraron {count} reuniones.",
    ]),
    .changesNone: "Ninguna reunión de este informe cambió.",
    .howWeCount: "Cómo contamos (definiciones, versión {version})",
    .countedTerm: "Se cuenta.",
    .countedMeaning:
      "Solo contamos el tiempo que ya terminó y en el que hubo mentoría de principio a fin. No contamos los periodos en los que la mitad o más de los días de reunión fueron de vacaciones, de pausa o de ausencia justificada.",
    .metTerm: "Hubo reunión.",
    .metMeaning: "En ese tiempo se registró al menos una reunión o llamada.",
    .rowTerm: "Racha.",
    .rowMeaning:
      "Periodos contados con reunión, uno tras otro. Los que no se cuentan no suman ni interrumpen la racha.",
    .contactHeading: "¿Tiene preguntas? Con gusto le ayudamos",
    .contactPerson: "{coordinator} coordina el programa y responderá a sus preguntas.",
    .phone: "Teléfono:",
    .email: "Correo electrónico:",
  ]

  private static let units: [Message: Wording] = [
    .weeks: .counted([.one: "{count} semana", .other: "{count} semanas"]),
    .fortnights: .counted([.one: "{count} quincena", .other: "{count} quincenas"]),
    .months: .counted([.one: "{count} mes", .other: "{count} meses"]),
    .days: .counted([.one: "{count} día", .other: "{count} días"]),
    .metOf: "Se reunieron en {number} de {units}",
    .ofUnits: "{number} de {units}",
    .nothingMissed: "no faltó ninguna reunión",
    .notMet: "{count} sin reunión",
    .notCounted: "sin contar {list}",
    .and: "{list} y {units}",
    .alsoMet: "También se reunieron en {units} que no contamos.",
    .nothingCounts: "Por ahora no hay nada que contar.",
    .noMeetings: "Todavía no hay reuniones registradas",
    .passedWithout: .counted([
      .one: "Ha pasado {units} sin reunión.", .other: "Han pasado {units} sin reunión.",
    ]),
    .excludedBeforeStart: "{units} sin completar por el inicio",
    .excludedAfterEnd: "{units} sin completar por el final",
    .excludedStillOpen: "{units} en curso",
    .excludedHold: "{units} de pausa",
    .excludedBreak: "{units} de vacaciones",
    .excludedExcused: "{units} con justificación",
    .leftOut: "sin contar: {list}",
    .leftOutBeforeStart: "{count} al inicio",
    .leftOutAfterEnd: "{count} al final",
    .leftOutStillOpen: "{count} en curso",
    .leftOutHold: "{count} de pausa",
    .leftOutBreak: "{count} de vacaciones",
    .leftOutExcused: "{count} con justificación",
    .inOrder: "En orden, desde el {date}: {list}.",
    .signMet: "hubo reunión",
    .signMissed: "sin reunión",
    .signExtra: "hubo reunión, pero no se cuenta",
    .signHoliday: "vacaciones",
    .signHold: "pausa",
    .signExcused: "con justificación",
    .signOpen: "en curso",
    .signOutside: "antes del inicio o después del final",
  ]
}
