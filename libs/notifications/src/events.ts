import type { MeetingMailKind } from './by-clock/meeting-mail.js';

/** Someone is to be reminded of a meeting, or told what follows on it. */
export const meetingMailDue = 'notifications.meeting_mail';
export interface MeetingMailDue {
  meetingId: string;
  accountId: string;
  kind: MeetingMailKind;
  /** When the meeting began as it was then, as the database writes it. */
  startsAt: string;
}

/** Someone of either side is to be reminded of a sparring session. */
export const sessionReminder = 'notifications.session_reminder';
export interface SessionReminder {
  pairId: string;
  accountId: string;
  /** When the session began as it was then, as the database writes it. */
  startsAt: string;
}
