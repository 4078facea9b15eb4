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
