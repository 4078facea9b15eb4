import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { AnswerMeeting } from './answer-meeting.js';
import { CheckIn } from './attendance/check-in.js';
import { CheckInCodes } from './attendance/check-in-codes.js';
import { RecordAttendance } from './attendance/record-attendance.js';
import { Certificates } from './certificate/certificates.js';
import { EditMeeting } from './edit-meeting.js';
import { RestoreNotes } from './notes/restore-notes.js';
import { SaveNotes } from './notes/save-notes.js';
import { RoomsReader } from './rooms-reader.js';

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
];

@Module({ imports: [AuditModule], providers: parts, exports: parts })
export class RoomsModule {}
