import { CheckInAttempt } from './attendance/check-in-attempt.js';
import { MeetingAttendance } from './attendance/meeting-attendance.js';
import { DiscussionMention } from './discussion/discussion-mention.js';
import { DiscussionPost } from './discussion/discussion-post.js';
import { RoomFile } from './materials/room-file.js';
import { RoomMaterial } from './materials/room-material.js';
import { MeetingAnswer } from './meeting-answer.js';
import { MeetingRoom } from './meeting-room.js';
import { MeetingNotes } from './notes/meeting-notes.js';
import { RoomTask } from './tasks/room-task.js';
import { RoomTaskDone } from './tasks/room-task-done.js';

export { AnswerMeeting, type AnswerOutcome } from './answer-meeting.js';
export type { AttendanceEntry } from './attendance/attendance-policy.js';
export { CheckIn, type CheckInOutcome } from './attendance/check-in.js';
export { CheckInCodes } from './attendance/check-in-codes.js';
export { RecordAttendance, type RecordOutcome } from './attendance/record-attendance.js';
export { Certificates } from './certificate/certificates.js';
export { AddPost, type AddPostOutcome } from './discussion/add-post.js';
export { ChangePost, type DeletePostOutcome, type EditPostOutcome } from './discussion/change-post.js';
export { DiscussionReader } from './discussion/discussion-reader.js';
export { type HidePostOutcome, ModeratePost, type RestorePostOutcome } from './discussion/moderate-post.js';
export { EditMeeting, type EditMeetingOutcome } from './edit-meeting.js';
export { AddFile, type AddFileOutcome } from './files/add-file.js';
export { RoomFiles } from './files/room-files.js';
export { AddLink, type AddLinkOutcome } from './materials/add-link.js';
export { RemoveMaterial, type RemoveMaterialOutcome } from './materials/remove-material.js';
export type { Answer } from './meeting-answer.js';
export { RestoreNotes } from './notes/restore-notes.js';
export { SaveNotes, type SaveNotesOutcome } from './notes/save-notes.js';
export * from './rooms.module.js';
export { RoomsReader } from './rooms-reader.js';

export { CloseTask, type CloseTaskOutcome } from './tasks/close-task.js';
export { MarkTask, type MarkTaskOutcome } from './tasks/mark-task.js';
export { type AddTaskOutcome, type ChangeTaskOutcome, SaveTask } from './tasks/save-task.js';

export const roomsEntities = [
  MeetingRoom,
  MeetingAnswer,
  MeetingAttendance,
  CheckInAttempt,
  MeetingNotes,
  RoomMaterial,
  RoomFile,
  RoomTask,
  RoomTaskDone,
  DiscussionPost,
  DiscussionMention,
];
