import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { Jobs } from '#platform';
import { AnswerMeeting } from './answer-meeting.js';
import { CheckIn } from './attendance/check-in.js';
import { CheckInCodes } from './attendance/check-in-codes.js';
import { RecordAttendance } from './attendance/record-attendance.js';
import { Certificates } from './certificate/certificates.js';
import { AddPost } from './discussion/add-post.js';
import { ChangePost } from './discussion/change-post.js';
import { DiscussionReader } from './discussion/discussion-reader.js';
import { ModeratePost } from './discussion/moderate-post.js';
import { EditMeeting } from './edit-meeting.js';
import { AddFile } from './files/add-file.js';
import { RoomFiles } from './files/room-files.js';
import { AddLink } from './materials/add-link.js';
import { RemoveMaterial } from './materials/remove-material.js';
import { RestoreNotes } from './notes/restore-notes.js';
import { SaveNotes } from './notes/save-notes.js';
import { RoomsReader } from './rooms-reader.js';
import { CloseTask } from './tasks/close-task.js';
import { MarkTask } from './tasks/mark-task.js';
import { SaveTask } from './tasks/save-task.js';

const parts = [
  RoomsReader,
  EditMeeting,
  AnswerMeeting,
  RecordAttendance,
  CheckIn,
  CheckInCodes,
  SaveNotes,
  Certificates,
  RestoreNotes,
  AddLink,
  AddFile,
  RoomFiles,
  RemoveMaterial,
  SaveTask,
  CloseTask,
  MarkTask,
  DiscussionReader,
  AddPost,
  ChangePost,
  ModeratePost,
];

@Module({ imports: [AuditModule], providers: [Jobs, ...parts], exports: parts })
export class RoomsModule {}
