import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { AnswerMeeting } from './answer-meeting.js';
import { EditMeeting } from './edit-meeting.js';
import { RoomsReader } from './rooms-reader.js';

const parts = [RoomsReader, EditMeeting, AnswerMeeting];

@Module({ imports: [AuditModule], providers: parts, exports: parts })
export class RoomsModule {}
