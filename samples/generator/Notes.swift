/// What people write in the note of a check-in, commas, quotes and line ends included.
enum Notes {
  static let made = [
    "Went through the fractions homework together",
    "Talked about the science fair, then about summer jobs",
    "Mock interview. She asked the better questions!",
    "Revisamos el ensayo; falta la conclusión",
    "Showed me how to edit a video on a phone - I had no idea",
    "Practised the speech twice, second time without notes",
    "Met in the library, room 4",
    "Habló de su familia, muy buena conversación",
    "He taught me ten words of Vietnamese",
    "Read \"The House on Mango Street\", two chapters",
    "First page of the portfolio is done,\nnext: the cover letter",
    "Visited the workshop; safety glasses and all",
  ]

  static let attempted = [
    "No answer, will try on Friday", "Student was sick", "Bus did not come", "No contestó",
    "Waited 20 minutes in the library", "School event, forgot to tell me",
  ]
}
