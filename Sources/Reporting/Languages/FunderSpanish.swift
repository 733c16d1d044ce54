import Documents

extension Language {
  static let funderInSpanish: [Message: Wording] = [
    .funderTitle: "El programa en números",
    .funderFor: "Para aliados y financiadores",
    .funderFactEnrolled: "estudiantes en el programa",
    .funderFactMatched: "de ellos tienen mentoría",
    .funderFactMet: "de las reuniones previstas tuvieron lugar",
    .funderNotShown: "no se muestra",
    .funderUnder: "menos de {share}",
    .funderOver: "más de {share}",
    .funderAtLeast: "al menos {number}",
    .funderStages: "Hasta dónde han llegado los estudiantes",
    .funderColumnStudents: "Estudiantes",
    .funderBySite: "Estudiantes por sede",
    .funderByGoal: "Estudiantes por la meta que nombraron primero",
    .funderColumnWith: "Con mentoría",
    .funderColumnWithout: "Sin mentoría",
    .funderColumnAll: "Todos",
    .funderOthers: "otras o sin indicar",
    .funderTotal: "Total",
    .funderGroupCaption: "Estudiantes con mentoría, de los {total} en total.",
    .funderGroupNone: "Por grupos, los números serían demasiado pequeños para mostrarlos.",
    .funderMeetings: "Reuniones y apoyo",
    .funderShares: "Partes de todas las parejas",
    .funderColumnShare: "Parte",
    .funderColumnPairs: "Parejas",
    .funderFigureMet: "Reuniones que tuvieron lugar, de las previstas",
    .funderFigureOnTime: "Reuniones anotadas a tiempo",
    .funderFigureTarget: "Parejas que se reunieron en {target} o más de lo que se cuenta",
    .funderFigureSupport: "Contactos de apoyo hechos por el equipo, de los que correspondían",
    .funderLasting: "Cuánto duran las mentorías",
    .funderColumnMonths: "Mentorías que duran más de",
    .funderEndings: "Por qué terminan las mentorías",
    .funderColumnMatches: "Mentorías",
    .funderEndingsNone: "Han terminado muy pocas mentorías para hablar de ellas.",
    .funderHiddenTitle: "Lo que no se muestra, y por qué",
    .funderHiddenFloor:
      "No se muestran números de menos de {number} personas, para que no se pueda reconocer a nadie.",
    .funderHiddenOthers:
      "Tampoco se muestran algunos números mayores: con ellos se podrían calcular los pequeños.",
    .funderHiddenShares:
      "Una parte tan cercana a ninguno o a todos que hablaría de unas pocas personas se dice como «menos de» o «más de».",
    .funderHiddenTotals:
      "Las parejas se dan en pasos de {number}, y las sedes y metas de pocos estudiantes se juntan.",
    .funderHiddenNames:
      "Nada de esto habla de personas en particular, y las metas delicadas no se nombran.",
    .funderTermMet: "Tuvieron lugar.",
    .funderMeaningMet:
      "Semanas o meses en que una pareja debía reunirse y lo hizo, de todos aquellos en que debía. Vacaciones, pausas y tiempos justificados no se cuentan.",
    .funderTermOnTime: "A tiempo.",
    .funderMeaningOnTime: "Anotadas dentro de {units} tras el final del tiempo.",
    .funderTermTarget: "Parejas en la meta.",
    .funderMeaningTarget:
      "Parejas que se reunieron en esa parte de al menos 3 tiempos que se cuentan.",
    .funderTermLasting: "Permanencia.",
    .funderMeaningLasting:
      "La parte de las mentorías que dura más, según Kaplan y Meier. Los finales previstos cuentan como ya no vistos.",
  ]
}
