import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { Jobs } from '#platform';
import { DecideRequest } from './decide-request.js';
import { MoveRequest } from './move-request.js';
import { RequestsReader } from './requests-reader.js';
import { LeadRound } from './rounds/lead-round.js';
import { MoveRound } from './rounds/move-round.js';
import { RoundsReader } from './rounds/rounds-reader.js';
import { SaveRound } from './rounds/save-round.js';
import { SaveRequest } from './save-request.js';
import { StartRequest } from './start-request.js';
import { SubmitRequest } from './submit-request.js';

const parts = [
  RequestsReader,
  StartRequest,
  SaveRequest,
  SubmitRequest,
  DecideRequest,
  RoundsReader,
  SaveRound,
  LeadRound,
];

/** Requests for sparring. */
@Module({ imports: [AuditModule], providers: [Jobs, MoveRequest, MoveRound, ...parts], exports: parts })
export class SparringModule {}
