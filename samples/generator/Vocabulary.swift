/// The goals of a tenant: a tree of codes, the careers that students dream of and the skills that
/// people seek and share.
enum Vocabulary {
  /// Code, name, other names for it.
  static let goals: [(code: String, name: String, aliases: String)] = [
    ("stem", "Science and technology", "STEM;ciencia y tecnología"),
    ("stem.computing", "Computing", "computer science;CS;informática"),
    ("stem.computing.web", "Web development", "websites;diseño web"),
    ("stem.computing.games", "Game development", "video games;videojuegos"),
    ("stem.engineering", "Engineering", "ingeniería"),
    ("stem.engineering.building", "Building and architecture", "civil engineering;arquitectura"),
    ("stem.engineering.robotics", "Robotics", "robots;robótica"),
    ("stem.science", "Natural science", "ciencias naturales"),
    ("stem.science.life", "Life science", "biology;biología"),
    ("stem.science.environment", "Environment and climate", "ecology;medio ambiente"),
    ("health", "Health and care", "salud"),
    ("health.medicine", "Medicine", "doctor;medicina"),
    ("health.nursing", "Nursing", "nurse;enfermería"),
    ("health.psychology", "Psychology and social work", "counseling;psicología"),
    ("health.animals", "Animal care", "veterinary;vet;animales"),
    ("arts", "Arts and media", "artes"),
    ("arts.music", "Music", "música"),
    ("arts.design", "Design and illustration", "graphic design;diseño"),
    ("arts.writing", "Writing and journalism", "author;periodismo"),
    ("business", "Business and law", "negocios"),
    ("business.venture", "Starting a business", "entrepreneurship;emprender"),
    ("business.finance", "Money and finance", "banking;finanzas"),
    ("business.law", "Law", "lawyer;derecho"),
    ("trades", "Trades and transport", "oficios"),
    ("trades.electrical", "Electrical work", "electrician;electricista"),
    ("trades.automotive", "Cars and machines", "mechanic;mecánica"),
    ("trades.culinary", "Cooking and hospitality", "chef;cocina"),
    ("community", "Community and teaching", "comunidad"),
    ("community.teaching", "Teaching", "teacher;enseñanza"),
    ("community.safety", "Fire and rescue", "firefighter;bomberos"),
    ("community.sports", "Sports and coaching", "athletics;deporte"),
    ("skills", "Skills", "habilidades"),
    ("skills.school", "Doing well at school", ""),
    ("skills.school.math", "Mathematics", "math;matemáticas"),
    ("skills.school.writing", "Writing essays", "essays;redacción"),
    ("skills.school.study", "Study habits", "homework;hábitos de estudio"),
    ("skills.future", "Next steps", ""),
    ("skills.future.college", "College applications", "university;solicitudes"),
    ("skills.future.jobs", "First job and interviews", "résumé;entrevistas"),
    ("skills.future.budget", "Keeping a budget", "saving;presupuesto"),
    ("skills.self", "Growing as a person", ""),
    ("skills.self.speaking", "Speaking up", "public speaking;hablar en público"),
    ("skills.self.confidence", "Confidence", "confianza"),
    ("skills.share", "Sharing what one knows", ""),
    ("skills.share.languages", "Practising a language", "conversation;idiomas"),
    ("skills.share.devices", "Phones and computers", "tech help;celulares"),
    ("skills.share.media", "Pictures and video", "photos;fotos y video"),
    ("skills.share.neighborhood", "Knowing the neighborhood", "local tips;el barrio"),
  ]

  /// What students need and mentors offer.
  static let needs = goals.map(\.code).filter {
    $0.hasPrefix("skills.school.") || $0.hasPrefix("skills.future.") || $0.hasPrefix("skills.self.")
  }

  /// What students offer and mentors need: help goes both ways.
  static let gifts = goals.map(\.code).filter { $0.hasPrefix("skills.share.") }

  /// What students want to become: everything under the career clusters.
  static let careers = goals.map(\.code).filter { $0.contains(".") && !$0.hasPrefix("skills") }

  static var table: Table {
    var table = Table(["code", "name", "parent", "aliases"])
    for goal in goals {
      let parent = goal.code.split(separator: ".").dropLast().joined(separator: ".")
      table.add([
        "code": goal.code, "name": goal.name, "parent": parent, "aliases": goal.aliases,
      ])
    }
    return table
  }
}
