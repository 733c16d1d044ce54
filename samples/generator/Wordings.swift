/// What people promise, give, ask and say.
enum Wordings {
  static let students = [
    "Read two chapters", "Write the first page of the essay", "Ask the teacher about the project",
    "Bring the report card", "Practise the speech in front of a mirror",
    "Make a list of five colleges", "Terminar la tarea de fracciones", "Sketch the logo twice",
  ]

  static let mentors = [
    "Send the link to the summer course", "Bring the old laptop", "Read the draft and mark it",
    "Ask a colleague about a visit", "Find the application form", "Traer el libro de química",
  ]

  static let fromMentor: [(kind: String, note: String)] = [
    ("taught", "How to check an answer backwards"), ("reviewed", "Went over the essay"),
    ("introduced", "Met a colleague from the workshop"), ("gave_feedback", "On the speech"),
    ("shared_resource", "A site with practice questions"), ("encouraged", "Before the exam"),
    ("helped_with_work", "Sorted the binder together"),
  ]

  static let fromStudent: [(kind: String, note: String)] = [
    ("thanked", "A card after the science fair"), ("taught", "How to cut a video on a phone"),
    ("helped_with_work", "Set up the new phone"), ("taught", "Ten words of Vietnamese"),
    ("listened", "To the story of the first job"), ("shared_resource", "Which bus is on time"),
  ]

  static let questions = [
    "Can we meet on Thursday instead?", "Could you look at my draft?", "Which book was it?",
    "¿Puedes ayudarme con la solicitud?", "Did you get the form?", "Is the workshop still on?",
  ]

  static let heard = [
    "Going well", "Would like to meet at the school more often", "Bus is a problem on Wednesdays",
    "Asks for a book list", "Family is pleased",
  ]
}
