import Documents

extension Language {
  static let worklistsInEnglish: [Message: Wording] = [
    .networkTitle:
      "Who helps whom",
    .networkTitleOwn:
      "Your network, {name}",
    .networkTitlePerson:
      "The network of {name}",
    .networkFactBoth:
      "open pairs in which both have given",
    .networkFactConnections: .counted([
      .one: "connection alive",
      .other: "connections alive",
    ]),
    .networkFactFollowUps: .counted([
      .one: "follow-up is due",
      .other: "follow-ups are due",
    ]),
    .networkPairsHeading:
      "Who helped whom",
    .networkPairsNone:
      "Nothing is written down yet. Ask pairs what they gave each other, and log it with “trellis contribution add”.",
    .networkGiversHeading:
      "Who gave the most",
    .networkGiver:
      "gave {number} to {people} and got {count} back.",
    .networkPeople: .counted([
      .one: "{count} person",
      .other: "{count} people",
    ]),
    .networkOneWayHeading:
      "Help that went one way",
    .networkOneWay: .counted([
      .one: "got help {count} time from {name} and has given nothing back yet.",
      .other: "got help {count} times from {name} and has given nothing back yet.",
    ]),
    .networkOneWayNote:
      "Both sides have something to give. Ask what they could offer, however small.",
    .networkFollowUpsHeading:
      "Follow-ups that are due",
    .networkAliveHeading:
      "Connections alive",
    .networkAsleepHeading:
      "Connections asleep",
    .networkAsleepNote:
      "Nobody has been in touch for 90 days or more. One short message wakes many of them up.",
    .networkAreasHeading:
      "Where to grow",
    .networkAreasNote:
      "Areas in which somebody needs help that nobody they know offers.",
    .networkAreasNone:
      "Nobody needs help that nobody they know offers.",
    .networkFitsHeading:
      "People who would fit",
    .networkNone:
      "None right now.",
    .networkPair:
      "{student} and {mentor}",
    .networkEnded:
      "ended",
    .columnStudentGave:
      "Student gave",
    .columnMentorGave:
      "Mentor gave",
    .columnLastOn:
      "Last on",
    .columnOwner:
      "Who",
    .columnContact:
      "With whom",
    .columnDueOn:
      "Due",
    .columnInTouch:
      "Last in touch",
    .columnInterests:
      "Interests",
    .columnArea:
      "Area",
    .columnNeededBy:
      "Needed by",
    .columnOfferedBy:
      "Free offers",
    .columnTheyOffer:
      "They offer",
    .columnTheyNeed:
      "They need",
    .networkGivenNothing:
      "nothing yet",
    .networkOwnGiven: .counted([
      .one: "time you gave something",
      .other: "times you gave something",
    ]),
    .networkOwnReceived: .counted([
      .one: "time you got something",
      .other: "times you got something",
    ]),
    .networkOwnConnections: .counted([
      .one: "person you know beyond your match",
      .other: "people you know beyond your match",
    ]),
    .networkOwnNothing:
      "Nothing is written down yet. It starts with one small thing: give, ask or introduce.",
    .networkOwnFollowUp:
      "You planned to be in touch with somebody by {date}.",
    .networkOwnAsleep: .counted([
      .one:
        "You have not been in touch with {count} of them for 90 days or more. A short message helps.",
      .other:
        "You have not been in touch with {count} of them for 90 days or more. A short message helps.",
    ]),
    .networkOwnAreas:
      "Areas in which you could use help and mentors have a free place:",
    .networkOwnArea: .counted([
      .one: "{count} mentor offers {goal}. Ask your coordinator.",
      .other: "{count} mentors offer {goal}. Ask your coordinator.",
    ]),
    .networkOwnAreaSome:
      "Help is offered with {goal}. Ask your coordinator.",
    .networkOwnAreasNone:
      "No new area right now. Ask your coordinator if you look for something.",
    .networkSleepTerm:
      "Asleep.",
    .networkSleepMeaning:
      "Nobody has noted a contact for 90 days or more.",
    .networkGivenTerm:
      "Gave.",
    .networkGivenMeaning:
      "Something one of a pair did for the other, as it was written down.",
    .networkPrivate:
      "This page names students. It is for the coordinators of the program alone.",
    .workSheet:
      "To do",
    .workTitle:
      "To do on {date}",
    .workNothing:
      "Nothing to do right now.",
    .workTotal: .counted([
      .one: "thing to do in all",
      .other: "things to do in all",
    ]),
    .workColumnWho:
      "Who",
    .workColumnFact:
      "What is the matter",
    .workColumnCommand:
      "The command that deals with it",
    .workColumnDone:
      "Done",
    .workColumnKind:
      "Kind",
    .workColumnStudent:
      "Student id",
    .workColumnStudentName:
      "Student",
    .workColumnMentor:
      "Mentor id",
    .workColumnMentorName:
      "Mentor",
    .workColumnSince:
      "Since",
    .workColumnAge:
      "Days",
    .workOpen:
      "to do",
    .workEverybody:
      "All pairs",
    .workWith:
      "with {name}",
    .workMore: .counted([
      .one: "and {count} more: “trellis report worklist --kind {text}” lists it",
      .other: "and {count} more: “trellis report worklist --kind {text}” lists them",
    ]),
    .workNote:
      "The most urgent stands first. Replace WHY in a command with your own words.",
    .workScreeningExpired:
      "Screening has run out",
    .workSilent:
      "No meeting for long",
    .workFirstContactOverdue:
      "Not met since the start",
    .workConsentExpired:
      "Consent has run out",
    .workDeliveryHeld:
      "Reports held back",
    .workRequestUnanswered:
      "Questions without an answer",
    .workProposalWaiting:
      "Matches that wait for a yes",
    .workSlipping:
      "Meetings that slip",
    .workCommitmentOverdue:
      "Promises past their day",
    .workMeetingWithoutOutcome:
      "Meetings nobody has told of",
    .workSupportContactDue:
      "Support contacts due",
    .workScreeningExpiring:
      "Screening runs out soon",
    .workConsentExpiring:
      "Consent runs out soon",
    .workConnectionWaiting:
      "Contacts that wait for approval",
    .workReadyWaiting:
      "Ready and waiting the longest",
    .workWindowMissed:
      "Missed without an excuse",
    .workCheckInsUnconfirmed:
      "Meetings the other has not confirmed",
    .workSilentFact:
      "No meeting for {units}, since {date}.",
    .workUnmetFact:
      "Not met once in the {units} since the start.",
    .workSlippingFact:
      "Met {number} of the last {previous} times that count; last on {date}.",
    .workWindowFact:
      "No meeting from {from} to {to}, and no excuse.",
    .workRanOut:
      "Ran out {units} ago, on {date}.",
    .workRunsOutToday:
      "Runs out today.",
    .workRunsOut:
      "Runs out in {units}, on {date}.",
    .workMeets: .counted([
      .one: "Meets {count} student.",
      .other: "Meets {count} students.",
    ]),
    .workWaits:
      "Waits for a mentor since {date}, {units}.",
    .workNoPlace:
      "No mentor has a free place.",
    .workNoFit:
      "No mentor fits, most often by the rule “{text}”.",
    .workWaitInAll: .counted([
      .one: "{count} student waits in all.",
      .other: "{count} students wait in all.",
    ]),
    .workUnlisted:
      "Guardian {name} is no longer in the roster, and nobody has confirmed them.",
    .workNoBirthDate:
      "The birth date is missing; the student may be of age.",
    .workReachesBlocked:
      "A blocked guardian has the same address or phone.",
    .workHeld:
      "A report is held back.",
    .workStudentAsked:
      "The student has waited {units} for an answer.",
    .workMentorAsked:
      "The mentor has waited {units} for an answer.",
    .workProposed:
      "Proposed {units} ago. No answer yet: {list}.",
    .workStudentPromise:
      "A promise of the student is {units} late.",
    .workMentorPromise:
      "A promise of the mentor is {units} late.",
    .workNoOutcome:
      "Nobody has said what became of the meeting on {date}.",
    .workSupport:
      "A talk has been due since {date}: {list}.",
    .workApproval:
      "Waits for approval since {date}.",
    .workUnconfirmed: .counted([
      .one: "{count} meeting of the last two weeks is not confirmed by the other of the pair.",
      .other: "{count} meetings of the last two weeks are not confirmed by the other of the pair.",
    ]),
    .partyStudent:
      "student",
    .partyMentor:
      "mentor",
    .partyGuardian:
      "guardian",
    .partyTeacher:
      "teacher",
    .partyCoordinator:
      "coordinator",
  ]
}
