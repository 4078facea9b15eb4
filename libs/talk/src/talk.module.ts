import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { Jobs } from '#platform';
import { AddComment } from './add-comment.js';
import { AskAuthors } from './ask-authors.js';
import { ChangeComment } from './change-comment.js';
import { Mark } from './mark.js';
import { MarksReader } from './marks-reader.js';
import { ModerateComment } from './moderate-comment.js';
import { QuestionsReader } from './questions-reader.js';
import { ReportComment } from './report-comment.js';
import { ReportedCommentsReader } from './reported-reader.js';
import { TalkReader } from './talk-reader.js';
import { Thank } from './thank.js';

const parts = [
  TalkReader,
  ReportedCommentsReader,
  MarksReader,
  QuestionsReader,
  AddComment,
  ChangeComment,
  ReportComment,
  ModerateComment,
  Thank,
  Mark,
  AskAuthors,
];

@Module({ imports: [AuditModule], providers: [Jobs, ...parts], exports: parts })
export class TalkModule {}
