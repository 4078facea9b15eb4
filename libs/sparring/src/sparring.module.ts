import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { Jobs } from '#platform';
import { DecideRequest } from './decide-request.js';
import { MoveRequest } from './move-request.js';
import { RequestsReader } from './requests-reader.js';
import { SaveRequest } from './save-request.js';
import { ChooseTime } from './schedule/choose-time.js';
import { ProposeTime } from './schedule/propose-time.js';
import { ScheduleReader } from './schedule/schedule-reader.js';
import { StartRequest } from './start-request.js';
import { SubmitRequest } from './submit-request.js';

const parts = [
  RequestsReader,
  StartRequest,
  SaveRequest,
  SubmitRequest,
  DecideRequest,
  ScheduleReader,
  ProposeTime,
  ChooseTime,
];

/** Requests for sparring. */
@Module({ imports: [AuditModule], providers: [Jobs, MoveRequest, ...parts], exports: parts })
export class SparringModule {}
