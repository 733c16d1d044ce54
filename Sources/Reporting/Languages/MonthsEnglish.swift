import Documents

extension Language {
  static let monthsInEnglish: [Message: Wording] = [
    .monthWith:
      "With {name}",
    .monthWithSince:
      "With {name}, since {date}",
    .monthNameSince:
      "{name}, since {date}",
    .monthFactKept: .counted([
      .one: "promise kept by the two of you",
      .other: "promises kept by the two of you",
    ]),
    .monthFactExchange:
      "{number} given, {count} received",
    .monthFactBoth:
      "things you did for each other",
    .monthNextTitle:
      "Next meeting with {name}",
    .monthNextAt:
      "{date}, at {time}",
    .monthNextPlace:
      "Where: {place}",
    .monthNextNone:
      "No meeting is planned yet. Pick a day with {name}.",
    .monthNextBetween:
      "No meeting is planned yet. Pick a day with {name} from {from} to {to}.",
    .monthNextToday:
      "No meeting is planned yet. Ask {name} if you can meet on {date}.",
    .monthInPerson:
      "in person",
    .monthOnline:
      "online",
    .monthByPhone:
      "by phone",
    .timeMorning:
      "{number}:{minute} AM",
    .timeAfternoon:
      "{number}:{minute} PM",
    .durationHours: .counted([
      .one: "{count} h",
      .other: "{count} h",
    ]),
    .durationMinutes: .counted([
      .one: "{count} min",
      .other: "{count} min",
    ]),
    .monthPromisedByMe:
      "What you promised {name}",
    .monthPromisedByOther:
      "What {name} promised you",
    .monthPromiseLate:
      "Still open, planned for {date}:",
    .monthPromiseDue:
      "By {date}:",
    .monthPromiseKept:
      "Done on {date}:",
    .monthPromisesLater: .counted([
      .one: "{count} more promise is due later.",
      .other: "{count} more promises are due later.",
    ]),
    .monthLateMine:
      "Plans slip. Do it soon, or pick a new day with {name}.",
    .monthLateOther:
      "Plans slip. Ask {name} how it is going, or pick a new day.",
    .monthExchangeHeading:
      "What you gave each other",
    .monthNothingGiven:
      "Nothing is written down for this time. Small things count too: a tip, a kind word, half an hour of help. Tell {coordinator} what you did for each other.",
    .monthGave:
      "What you gave {name}",
    .monthGaveNothing:
      "Nothing is written down for this time. What could you give {name} next?",
    .monthReceived:
      "What {name} gave you",
    .monthReceivedNothing:
      "Nothing is written down for this time. What could you ask {name} for?",
    .monthTimes: .counted([
      .one: "{count} time",
      .other: "{count} times",
    ]),
    .kindTaught:
      "Taught something",
    .kindIntroduced:
      "Made an introduction",
    .kindReviewed:
      "Looked over some work",
    .kindHelped:
      "Helped with work",
    .kindShared:
      "Shared something useful",
    .kindFeedback:
      "Gave feedback",
    .kindEncouraged:
      "Cheered the other on",
    .kindListened:
      "Listened",
    .kindThanked:
      "Said thank you",
    .kindOther:
      "Helped in another way",
    .thanksTaught:
      "Thank you, {name}, for what you taught me on {date}.",
    .thanksIntroduced:
      "Thank you, {name}, for the introduction you made for me on {date}.",
    .thanksReviewed:
      "Thank you, {name}, for looking over my work on {date}.",
    .thanksHelped:
      "Thank you, {name}, for your help with my work on {date}.",
    .thanksShared:
      "Thank you, {name}, for what you shared with me on {date}.",
    .thanksFeedback:
      "Thank you, {name}, for your feedback on {date}.",
    .thanksEncouraged:
      "Thank you, {name}, for cheering me on, as you did on {date}.",
    .thanksListened:
      "Thank you, {name}, for listening to me on {date}.",
    .thanksOther:
      "Thank you, {name}, for what you did for me on {date}.",
    .monthQuestionsHeading:
      "{name} waits for your answer",
    .monthQuestionUnsaid:
      "a question. Ask {name} what it was.",
    .monthMeetingsHeading:
      "Your meetings",
    .monthAlsoMet:
      "You also met in {units} that we do not count.",
    .monthGoalsHeading:
      "Your goals together",
    .monthGoalReached:
      "reached on {date}. Well done!",
    .monthGoalStep:
      "{number}% of the way on {date}.",
    .monthGoalNoStep:
      "no step is written down yet.",
    .monthQuoted:
      "“{text}”",
    .monthMore: .counted([
      .one: "and {count} more",
      .other: "and {count} more",
    ]),
    .monthKeptTerm:
      "Done.",
    .monthKeptMeaning:
      "One of you, or the program, wrote down that the promise was kept.",
    .followUpsHeading:
      "People to get in touch with",
    .followUpNamed:
      "You planned to be in touch with {name} by {date}.",
    .followUpUnnamed:
      "You planned to be in touch by {date} with someone from the program. {coordinator} can tell you who it is.",
    .columnPartner:
      "With",
    .columnWhose:
      "Whose promise",
    .columnPromise:
      "Promise",
    .columnDue:
      "Due",
    .columnDone:
      "Done",
    .columnMine:
      "me",
    .columnGiver:
      "Given by",
    .columnWhat:
      "What",
    .columnOn:
      "On",
    .columnNote:
      "Note",
    .columnGoal:
      "Goal",
    .columnPercent:
      "Percent",
    .columnReached:
      "Reached",
    .sheetPromises:
      "Promises",
    .studentTitle:
      "Your mentoring month, {student}",
    .studentIntro:
      "Your mentor is {mentor}. You two started on {date}.",
    .studentEnded:
      "{mentor} was your mentor from {from} to {to}.",
    .studentWaitingTitle:
      "You do not have a mentor right now",
    .studentWaitingSince:
      "You have been on the waiting list since {date}.",
    .studentPrivate:
      "This page is for you. It shows what you and your mentor wrote down for each other. Notes of the program staff are never in it.",
    .mentorTitle:
      "Your month as a mentor, {mentor}",
    .mentorIntro:
      "You have been {student}’s mentor since {date}.",
    .mentorEnded:
      "You were {student}’s mentor from {from} to {to}.",
    .mentorNobody:
      "You have no student right now. Thank you for being there for the next one.",
    .mentorPrivate:
      "This page is for you. It shows what you and your students wrote down for each other. Please do not pass it on.",
    .hoursHeading:
      "Hours for your certificate",
    .hoursInPeriod:
      "In this time",
    .hoursSince:
      "Since {date}",
    .hoursEarlier:
      "Earlier students",
    .hoursTotal:
      "In all",
    .hoursNone:
      "No meetings are recorded yet.",
    .hoursNoMeetings:
      "no meetings",
    .hoursNotStated:
      "length not written down",
    .hoursStated: .counted([
      .one: "{number} of {count} meeting says how long it took",
      .other: "{number} of {count} meetings say how long they took",
    ]),
    .hoursUnstated: .counted([
      .one:
        "{count} meeting does not say how long it took, so your true hours may be more. Tell {coordinator}, and it will count.",
      .other:
        "{count} meetings do not say how long they took, so your true hours may be more. Tell {coordinator}, and they will count.",
    ]),
    .hoursTerm:
      "Hours.",
    .hoursMeaning:
      "The time of all meetings that took place and say how long they took, with all your students in this program.",
    .columnMeetings:
      "meetings",
    .columnMinutesPeriod:
      "Minutes in this time",
    .columnStatedPeriod:
      "Stated in this time",
    .columnMinutesStart:
      "Minutes since the start",
    .columnStatedStart:
      "Stated since the start",
  ]
}
