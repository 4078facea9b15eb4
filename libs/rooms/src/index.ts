import { CheckInAttempt } from './attendance/check-in-attempt.js';
import { MeetingAttendance } from './attendance/meeting-attendance.js';
import { MeetingAnswer } from './meeting-answer.js';
import { MeetingRoom } from './meeting-room.js';
import { MeetingNotes } from './notes/meeting-notes.js';

export { AnswerMeeting, type AnswerOutcome } from './answer-meeting.js';
export type { AttendanceEntry } from './attendance/attendance-policy.js';
export { CheckIn, type CheckInOutcome } from './attendance/check-in.js';
export { CheckInCodes } from './attendance/check-in-codes.js';
export { RecordAttendance, type RecordOutcome } from './attendance/record-attendance.js';
export { Certificates } from './certificate/certificates.js';
export { EditMeeting, type EditMeetingOutcome } from './edit-meeting.js';
export type { Answer } from './meeting-answer.js';
export { RestoreNotes } from './notes/restore-notes.js';
export { SaveNotes, type SaveNotesOutcome } from './notes/save-notes.js';
export * from './rooms.module.js';
export { RoomsReader } from './rooms-reader.js';

export const roomsEntities = [MeetingRoom, MeetingAnswer, MeetingAttendance, CheckInAttempt, MeetingNotes];
