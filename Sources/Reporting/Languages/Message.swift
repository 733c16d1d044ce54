/// Everything a report says, by key; each language's catalogue has the words.
package enum Message: String, Sendable, Hashable, CaseIterable {
  // Frame of every report.
  case period, asOf, edition, pageNumber
  case changesTitle, changesAdded, changesCorrected, changesRemoved, changesNone
  case howWeCount
  case countedTerm, countedMeaning, metTerm, metMeaning, rowTerm, rowMeaning
  case contactHeading, contactPerson, phone, email

  // What stands between two items, clauses and sentences, and after a sentence.
  case listed, clauses, sentences, fullStop

  // Units of the program's cadence, and sentences about them.
  case weeks, fortnights, months, days
  case metOf, ofUnits, nothingMissed, notMet, notCounted, and, alsoMet
  case nothingCounts, noMeetings, passedWithout
  case excludedBeforeStart, excludedAfterEnd, excludedStillOpen
  case excludedHold, excludedBreak, excludedExcused
  case leftOut, leftOutBeforeStart, leftOutAfterEnd, leftOutStillOpen
  case leftOutHold, leftOutBreak, leftOutExcused
  case inOrder
  case signMet, signMissed, signExtra, signHoliday, signHold, signExcused, signOpen, signOutside

  // Guardians.
  case guardianTitle, guardianGreeting, guardianIntro, guardianEnded
  case factMet, factLast, factRow, factLongest
  case meetingsHeading, meetingsWith
  case pauseTitle, pauseOpen, pauseUntil, pauseNote
  case waitingTitle, waitingSince, waitingNote, notYetTitle, notYetNote
  case goalsHeading
  case helpHeading, helpNext, helpAskLast, helpObstacle, helpGoal, helpWaiting
  case thanksHeading, thanks
  case sharingHeading, sharingYou, sharingTeachersTerm, sharingTeachers
  case sharingMentorTerm, sharingMentor, sharingStaffTerm, sharingStaff, sharingStopTerm,
    sharingStop
  case guardianGreetingFamily, guardianMore, guardianQuote, preview, previewNote
  case nextTitle, nextAt, nextDay, nextPlace, nextInPerson, nextOnline, nextByPhone
  case nextBetween, nextOn, nextUnknown, notMetFor, excusedFor, reasonFor, reasonMentorIll
  case reasonStudentIll, reasonIllness, reasonWeather, reasonExams, reasonTrip, reasonSchool
  case reasonFamily, reasonTravel, reasonMentorAway, reasonStudentAway, goalBegun, goalUnderWay
  case goalHalf, goalNearly, goalDone, goalLatest, goalReached, promisesHeading, promisesKept
  case promisesLatest, promisesComing, promiseBy, promiseText, promiseGoal, promisePlain
  case giftsHeading, giftsByMentor, giftsByStudent, giftsList, giftsMore, giftTaught
  case giftIntroduced, giftReviewed, giftHelped, giftShared, giftFeedback, giftEncouraged
  case giftListened, giftThanked, giftOther, helpReady, helpToday, helpBring, helpDeadline
  case helpPromiseGoal, helpPromise, columnFrom, columnTo, columnMentor, columnOutcome
  case columnReason

  // Teachers.
  case teacherTitle, teacherTitleGroup, teacherFor
  case classMatched, classMet, classMetNone, classRecent
  case nudgeHeading, nudgeNone, nudgeQuiet, nudgeNever, nudgeMissed, nudgeRecent
  case waitingHeading, waitingDays
  case studentsHeading, studentsCaption, noStudents
  case columnStudent, columnStatus, columnMet, columnLast, columnRow, columnStrip, columnLatest
  case columnGoals
  case withMentor, withMentorSince, daysAgo, noneYet, rowLongest
  case statusOnTrack, statusSlipping, statusSilent, statusTooEarly, statusNoData
  case statusWaiting, statusPaused, statusEnded
  case meaningOnTrack, meaningSlipping, meaningSilent, meaningTooEarly, meaningNoData
  case columnComing, stepByStudent, stepByMentor, goalsMore, meetingAt, meetingNotSet
  case meetingBy, dueThisWeek, columnExpected, columnHoliday, columnHold, columnExcused
  case columnPartial, columnDaysSince, columnLongest, columnSharedGoals, columnStep, columnStepBy
  case columnDueCount, columnFirstDue, columnNextMeeting, columnTime, columnPaused, columnEnded
  case columnWaiting

  // Months of students and mentors.
  case monthWith, monthWithSince, monthNameSince, monthFactKept, monthFactExchange, monthFactBoth
  case monthNextTitle, monthNextAt, monthNextPlace, monthNextNone, monthNextBetween
  case monthNextToday, monthInPerson, monthOnline, monthByPhone, timeMorning, timeAfternoon
  case durationHours, durationMinutes, monthPromisedByMe, monthPromisedByOther, monthPromiseLate
  case monthPromiseDue, monthPromiseKept, monthPromisesLater, monthLateMine, monthLateOther
  case monthExchangeHeading, monthNothingGiven, monthGave, monthGaveNothing, monthReceived
  case monthReceivedNothing, monthTimes, kindTaught, kindIntroduced, kindReviewed, kindHelped
  case kindShared, kindFeedback, kindEncouraged, kindListened, kindThanked, kindOther
  case thanksTaught, thanksIntroduced, thanksReviewed, thanksHelped, thanksShared, thanksFeedback
  case thanksEncouraged, thanksListened, thanksOther, monthQuestionsHeading, monthQuestionUnsaid
  case monthMeetingsHeading, monthAlsoMet, monthGoalsHeading, monthGoalReached, monthGoalStep
  case monthGoalNoStep, monthQuoted, monthMore, monthKeptTerm, monthKeptMeaning, followUpsHeading
  case followUpNamed, followUpUnnamed, columnPartner, columnWhose, columnPromise, columnDue
  case columnDone, columnMine, columnGiver, columnWhat, columnOn, columnNote, columnGoal
  case columnPercent, columnReached, sheetPromises

  // Students.
  case studentTitle, studentIntro, studentEnded, studentWaitingTitle, studentWaitingSince
  case studentPrivate

  // Mentors.
  case mentorTitle, mentorIntro, mentorEnded, mentorNobody, mentorPrivate, hoursHeading
  case hoursInPeriod, hoursSince, hoursEarlier, hoursTotal, hoursNone, hoursNoMeetings
  case hoursNotStated, hoursStated, hoursUnstated, hoursTerm, hoursMeaning, columnMeetings
  case columnMinutesPeriod, columnStatedPeriod, columnMinutesStart, columnStatedStart

  // Network.
  case networkTitle, networkTitleOwn, networkTitlePerson, networkFactBoth, networkFactConnections
  case networkFactFollowUps, networkPairsHeading, networkPairsNone, networkGiversHeading
  case networkGiver, networkPeople, networkOneWayHeading, networkOneWay, networkOneWayNote
  case networkFollowUpsHeading, networkAliveHeading, networkAsleepHeading, networkAsleepNote
  case networkAreasHeading, networkAreasNote, networkAreasNone, networkFitsHeading, networkNone
  case networkPair, networkEnded, columnStudentGave, columnMentorGave, columnLastOn, columnOwner
  case columnContact, columnDueOn, columnInTouch, columnInterests, columnArea, columnNeededBy
  case columnOfferedBy, columnTheyOffer, columnTheyNeed, networkGivenNothing, networkOwnGiven
  case networkOwnReceived, networkOwnConnections, networkOwnNothing, networkOwnFollowUp
  case networkOwnAsleep, networkOwnAreas, networkOwnArea, networkOwnAreaSome, networkOwnAreasNone
  case networkSleepTerm, networkSleepMeaning, networkGivenTerm, networkGivenMeaning, networkPrivate

  // Worklist.
  case workSheet, workTitle, workNothing, workTotal, workColumnWho, workColumnFact
  case workColumnCommand, workColumnDone, workColumnKind, workColumnStudent, workColumnStudentName
  case workColumnMentor, workColumnMentorName, workColumnSince, workColumnAge, workOpen
  case workEverybody, workWith, workMore, workNote, workScreeningExpired, workSilent
  case workFirstContactOverdue, workConsentExpired, workDeliveryHeld, workRequestUnanswered
  case workProposalWaiting, workSlipping, workCommitmentOverdue, workMeetingWithoutOutcome
  case workSupportContactDue, workScreeningExpiring, workConsentExpiring, workConnectionWaiting
  case workReadyWaiting, workWindowMissed, workCheckInsUnconfirmed, workSilentFact, workUnmetFact
  case workSlippingFact, workWindowFact, workRanOut, workRunsOutToday, workRunsOut, workMeets
  case workWaits, workNoPlace, workNoFit, workWaitInAll, workUnlisted, workNoBirthDate
  case workReachesBlocked, workHeld, workStudentAsked, workMentorAsked, workProposed
  case workStudentPromise, workMentorPromise, workNoOutcome, workSupport, workApproval
  case workUnconfirmed, partyStudent, partyMentor, partyGuardian, partyTeacher, partyCoordinator

  // Program.
  case programTitle, programFor, programPercent, programShare, programFactMatched, programFactMet
  case programFactTarget, programWell, programFindingNone, programWellNone, programAttention
  case programAttentionNone, programFindingMet, programFindingTarget, programFindingAllMatched
  case programFindingWaiting, programFindingServable, programFindingSilent
  case programFindingNoneSilent, programFindingSlipping, programFindingSupportMade
  case programFindingSupport, programFindingEnded, programFindingNoneEnded, programStudents
  case programFunnelCaption, programStageEnrolled, programStageConsented, programStageReady
  case programStageMatched, programFunnelNote, programMatchingCaption, programFigureMatchedNow
  case programFigureMatchedNowOf, programFigureMatchedEver, programFigureMatchedEverOf
  case programFigureCoverage, programFigureCoverageOf, programFigureCoverageNone
  case programFigureWait, programFigureWaitMedian, programFigureWaitLong, programFigureWaitOf
  case programFigureWaitLongest, programFigureWaitLongestOpen, programFigureWaitLeftOut
  case programSiteHeading, programGoalHeading, programSiteCaption, programGoalCaption
  case programNotStated, programCoverageCaption, programCoverageMore, programGoalNote
  case programMeetings, programTrendCaption, programTrendEmpty, programTrendLatest
  case programTrendNumbers, programTrendMet, programTrendExpected, programSpreadCaption
  case programSpreadLeftOut, programSpreadNumbers, programSpreadTarget, programBandBetween
  case programBandLast, programMeetingCaption, programFigureAdherence, programFigureOnTime
  case programFigureTwoSided, programFigureContact, programFigureTarget, programFigurePasses
  case programFigurePassesNot, programFigurePassesOf, programFigureMiddle
  case programFigureMiddleValue, programPairsCounted, programLeftOutNoData
  case programLeftOutFewWindows, programStatusCaption, programLasting, programCurveCaption
  case programCurveNumbers, programCohortLeftOut, programFigureLength, programFigureLengthMedian
  case programFigureLengthLong, programFigureLengthLongest, programFigureLengthOf
  case programLengthCaption, programClosureCaption, programClosureNumbers, programClosureNone
  case programClosurePlanned, programSupport, programSupportCaption, programGiving
  case programGivingCaption, programFigureGivenByStudents, programFigureGivenByMentors
  case programFigureGivenOf, programFigureBothGive, programFigureBothGiveOf, programFigureKept
  case programFigureKeptOf, programFigureKeptStudent, programFigureKeptMentor
  case programFigureReplies, programFigureRepliesOf, programFigureAskedByStudent
  case programFigureAskedByMentor, programFigureReplyHours, programFigureReplyHoursOf
  case programGrowth, programGrowthFew, programGrowthMore, programGrowthLess, programGrowthOpen
  case programGrowthWords, programGrowthLeftOut, programGrowthCaption, programGrowthNumbers
  case programGrowthAcross, programGrowthUp, programNothingCounted, programEmpty
  case programDecimalPoint, programFigureVerdict, programColumnFigure, programColumnHowMany
  case programColumnCounted, programColumnStage, programColumnOfEnrolled, programColumnSite
  case programColumnGoal, programColumnEnrolled, programColumnReady, programColumnMatched
  case programColumnWaiting, programColumnServable, programColumnFrom, programColumnTo
  case programColumnExpected, programColumnMetCount, programColumnShare, programColumnNotCounted
  case programColumnMetShare, programColumnPairs, programColumnStatusPairs, programColumnAfter
  case programColumnLasting, programColumnBand, programColumnSeen, programColumnCohort
  case programColumnTooEarly, programColumnReason, programColumnPlanned, programColumnUnplanned
  case programReasonProgramEnded, programReasonGoalsReached, programReasonGraduated
  case programReasonMovedAway, programReasonStudentWithdrew, programReasonMentorWithdrew
  case programReasonNotAGoodFit, programReasonNoContact, programReasonSafetyConcern
  case programReasonDeclined, programReasonOther, programColumnRole, programColumnSupportAll
  case programColumnSupportSoon, programColumnSupportMonth, programColumnSupportLater
  case programColumnSupportUnknown, programRoleStudent, programRoleMentor, programRoleGuardian
  case programColumnProgress, programSheetSummary, programSheetStages, programSheetSites
  case programSheetGoals, programSheetTrend, programSheetSpread, programSheetRetention
  case programSheetClosures, programSheetSupport, programSheetMatches, programSheetDefinitions
  case programColumnCount, programColumnOutOf, programColumnValue, programColumnNote
  case programColumnTerm, programColumnMeaning, programColumnLow, programColumnHigh
  case programColumnDays, programTermReady, programMeaningReady, programTermMatchRate
  case programMeaningMatchRate, programTermCoverage, programMeaningCoverage, programTermWait
  case programMeaningWait, programTermOnTime, programMeaningOnTime, programTermTwoSided
  case programMeaningTwoSided, programTermTries, programMeaningTries, programTermTarget
  case programMeaningTarget, programTermLasting, programMeaningLasting, programTermLength
  case programMeaningLength, programTermSupport, programMeaningSupport, programTermGiving
  case programMeaningGiving, programTermPromises, programMeaningPromises, programTermReplies
  case programMeaningReplies, programTermGrowth, programMeaningGrowth, programSheetStatus
  case programColumnTable, programColumnRecent

  // Funder.
  case funderTitle, funderFor, funderFactEnrolled, funderFactMatched, funderFactMet
  case funderNotShown, funderUnder, funderOver, funderAtLeast, funderStages, funderColumnStudents
  case funderBySite, funderByGoal, funderColumnWith, funderColumnWithout, funderColumnAll
  case funderOthers, funderTotal, funderGroupCaption, funderGroupNone, funderMeetings
  case funderShares, funderColumnShare, funderColumnPairs, funderFigureMet, funderFigureOnTime
  case funderFigureTarget, funderFigureSupport, funderLasting, funderColumnMonths, funderEndings
  case funderColumnMatches, funderEndingsNone, funderHiddenTitle, funderHiddenFloor
  case funderHiddenOthers, funderHiddenShares, funderHiddenTotals, funderHiddenNames
  case funderTermMet, funderMeaningMet, funderTermOnTime, funderMeaningOnTime, funderTermTarget
  case funderMeaningTarget, funderTermLasting, funderMeaningLasting

  // Mail.
  case workDeliveryFailed, workMailFailed, workMailUnknown, workMailSuppressed, workMailPutOff
  case workMailNoAddress, workMailShared
  case mailSubject, mailFile, mailGreeting, mailAttached, mailPrivate, mailStop
  case reminderSubject, reminderSubjectPromise, reminderSubjectMeeting, reminderSubjectScreening
  case reminderGreeting, reminderPromises, reminderMeetings, reminderScreenings
  case reminderPromise, reminderMeeting, reminderScreening, reminderStop
}
