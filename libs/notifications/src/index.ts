import { adoptedChanged, adoptionRecorded } from '#adoptions/events';
import {
  applicationsWait,
  circleApplication,
  circleCancelled,
  circleEnrolled,
  circleLeft,
  circleProposed,
  circleTipped,
  facilitatorChanged,
  ledCircleDecided,
  meetingChanged,
  seatTransferTold,
} from '#circles/events';
import { accountSecured, addressChangeTold, linkRequested, roleChanged, suspensionChanged } from '#identity/events';
import { affiliationDecided, affiliationRunsOut, affiliationWaits, colleagueInvited } from '#municipalities/events';
import { accountErased } from '#people/events';
import type { Task } from '#platform';
import { coauthorAsked, confirmationAsked, practiceTold, reviewTold } from '#practices/events';
import { mentioned } from '#rooms/events';
import { seatOffered } from '#seats/events';
import {
  followUpDue,
  pairTold,
  programmeAccepted,
  programmeChanged,
  reportTold,
  requestDecided,
  requestSubmitted,
  requestUnmatched,
  roundMail,
  sessionTold,
  tutorInvited,
} from '#sparring/events';
import { commentTold, followedChanged, practiceAsked, practiceCommented } from '#talk/events';
import { mailAddressChange } from './address-mails.js';
import { mailAdoptedChange, mailAdoption } from './adoption-mails.js';
import { mailDecision, mailInvitation, mailReminder, mailWaiting } from './affiliation-mails.js';
import { mailApplications } from './application-mails.js';
import { MeetingMail } from './by-clock/meeting-mail.js';
import { mailMeeting } from './by-clock/meeting-mails.js';
import { mailCancelled, mailChange } from './change-mails.js';
import { MailRefusal } from './choices/mail-refusal.js';
import { mailCoauthor } from './coauthor-mails.js';
import { mailComment } from './comment-mails.js';
import { mailConfirmation } from './confirmation-mails.js';
import { mailPlace } from './enrolment-mails.js';
import { mailErasure } from './erasure-mails.js';
import { meetingMailDue, sessionReminder } from './events.js';
import { CalendarFeed } from './feed/calendar-feed.js';
import { mailFollowUp, mailTutorInvitation } from './follow-up-mails.js';
import { mailAsked, mailCommented, mailFollowedChange } from './following-mails.js';
import { mailLedCircle } from './led-circle-mails.js';
import { mailLink } from './link-mails.js';
import { mailMention } from './mention-mails.js';
import { mailPair } from './pair-mails.js';
import type { Post } from './post.js';
import { mailPractice, mailReview } from './practice-mails.js';
import { mailProgramme } from './programme-mails.js';
import { mailProposedCircle } from './proposed-circle-mails.js';
import { mailRequest } from './request-mails.js';
import { mailRound } from './round-mails.js';
import { mailSecured } from './security-mails.js';
import { mailReport } from './sessions/report-mails.js';
import { SessionMail } from './sessions/session-mail.js';
import { mailSession, mailSessionReminder } from './sessions/session-mails.js';
import { mailFacilitator, mailRole, mailSuspension } from './standing-mails.js';
import { mailTip } from './tip-mails.js';
import { mailTransfer } from './transfer-mails.js';

export { dueMailTasks, findMeetingMails } from './by-clock/due-mails.js';
export { MailChoices, type Wanted } from './choices/mail-choices.js';
export { CalendarFeeds } from './feed/calendar-feeds.js';
export { feedCalendar } from './feed/feed-calendar.js';
export { NotificationsModule } from './notifications.module.js';
export { sessionCalendar } from './sessions/session-calendar.js';

export const notificationsEntities = [MeetingMail, SessionMail, MailRefusal, CalendarFeed];

/** What the worker does about each event that people are told of. */
export const notificationTasks = (post: Post): Record<string, Task> => ({
  [linkRequested]: mailLink(post),
  [affiliationWaits]: mailWaiting(post),
  [affiliationDecided]: mailDecision(post),
  [affiliationRunsOut]: mailReminder(post),
  [colleagueInvited]: mailInvitation(post),
  [accountSecured]: mailSecured(post),
  [addressChangeTold]: mailAddressChange(post),
  [circleEnrolled]: mailPlace('enrolled', post),
  [seatOffered]: mailPlace('offered', post),
  [circleLeft]: mailPlace('left', post),
  [circleApplication]: mailPlace('application', post),
  [applicationsWait]: mailApplications(post),
  [circleTipped]: mailTip(post),
  [roleChanged]: mailRole(post),
  [suspensionChanged]: mailSuspension(post),
  [facilitatorChanged]: mailFacilitator(post),
  [ledCircleDecided]: mailLedCircle(post),
  [circleProposed]: mailProposedCircle(post),
  [requestSubmitted]: mailRequest(post),
  [requestDecided]: mailRequest(post),
  [programmeChanged]: mailProgramme(post),
  [programmeAccepted]: mailProgramme(post),
  [followUpDue]: mailFollowUp(post),
  [tutorInvited]: mailTutorInvitation(post),
  [requestUnmatched]: mailRequest(post),
  [practiceTold]: mailPractice(post),
  [adoptionRecorded]: mailAdoption(post),
  [adoptedChanged]: mailAdoptedChange(post),
  [reviewTold]: mailReview(post),
  [coauthorAsked]: mailCoauthor(post),
  [confirmationAsked]: mailConfirmation(post),
  [roundMail]: mailRound(post),
  [pairTold]: mailPair(post),
  [sessionTold]: mailSession(post),
  [sessionReminder]: mailSessionReminder(post),
  [reportTold]: mailReport(post),
  [meetingChanged]: mailChange(post),
  [circleCancelled]: mailCancelled(post),
  [seatTransferTold]: mailTransfer(post),
  [meetingMailDue]: mailMeeting(post),
  [mentioned]: mailMention(post),
  [commentTold]: mailComment(post),
  [practiceCommented]: mailCommented(post),
  [followedChanged]: mailFollowedChange(post),
  [practiceAsked]: mailAsked(post),
  [accountErased]: mailErasure(post),
});
