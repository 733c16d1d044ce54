/// What a mentor does for a living, and which students' dreams that is near to.
struct Work {
  let occupation: String
  let organisation: String
  let goals: [String]

  static let studies = Work(
    occupation: "Student", organisation: "Riverbend College",
    goals: ["community.teaching", "stem.science"])

  static let all = [
    Work("Web developer", "Copperleaf Software", "stem.computing.web", "stem.computing"),
    Work("Game designer", "Lantern Fish Games", "stem.computing.games", "arts.design"),
    Work("Data engineer", "Copperleaf Software", "stem.computing", "business.finance"),
    Work("Structural engineer", "Vale & Harbor", "stem.engineering.building", "stem.engineering"),
    Work("Architect", "Vale & Harbor", "stem.engineering.building", "arts.design"),
    Work("Robotics technician", "Prairie Motion", "stem.engineering.robotics", "trades.electrical"),
    Work("Biologist", "Sycamore Field Station", "stem.science.life", "stem.science.environment"),
    Work("Water engineer", "City Waterworks", "stem.science.environment", "stem.engineering"),
    Work("Family doctor", "Mill Street Clinic", "health.medicine", "stem.science.life"),
    Work("Nurse", "Mill Street Clinic", "health.nursing", "health.medicine"),
    Work("Paramedic", "County Rescue", "health.nursing", "community.safety"),
    Work("School counselor", "Quiet Room Counseling", "health.psychology", "community.teaching"),
    Work("Veterinarian", "Four Paws Practice", "health.animals", "stem.science.life"),
    Work("Musician", "Riverside Sinfonia", "arts.music", "community.teaching"),
    Work("Illustrator", "self-employed", "arts.design", "arts.writing", "business.venture"),
    Work("Reporter", "The Riverside Courier", "arts.writing", "business.law"),
    Work("Bakery owner", "Two Rivers Bakery", "business.venture", "trades.culinary"),
    Work("Bank adviser", "Farmers' Credit Union", "business.finance", "business.venture"),
    Work("Attorney", "Ostrow, Lee & Daughters", "business.law", "arts.writing"),
    Work("Electrician", "Brightwire Electric", "trades.electrical", "stem.engineering"),
    Work("Mechanic", "Eastside Garage", "trades.automotive", "stem.engineering.robotics"),
    Work("Chef", "Casa Olmo", "trades.culinary", "business.venture"),
    Work("Firefighter", "County Rescue", "community.safety", "community.sports"),
    Work("Coach", "Riverside Rowing Club", "community.sports", "health.psychology"),
  ]

  private init(_ occupation: String, _ organisation: String, _ goals: String...) {
    self.init(occupation: occupation, organisation: organisation, goals: goals)
  }

  private init(occupation: String, organisation: String, goals: [String]) {
    self.occupation = occupation
    self.organisation = organisation
    self.goals = goals
  }
}
