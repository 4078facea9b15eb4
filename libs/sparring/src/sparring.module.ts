import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { Jobs } from '#platform';
import { AnswerPair } from './answers/answer-pair.js';
import { PairsReader } from './answers/pairs-reader.js';
import { ProposePair } from './answers/propose-pair.js';
import { TakeBackPair } from './answers/take-back-pair.js';
import { DecideRequest } from './decide-request.js';
import { MoveRequest } from './move-request.js';
import { RequestsReader } from './requests-reader.js';
import { SaveRequest } from './save-request.js';
import { StartRequest } from './start-request.js';
import { SubmitRequest } from './submit-request.js';

const parts = [
  PairsReader,
  ProposePair,
  AnswerPair,
  TakeBackPair,
  RequestsReader,
  StartRequest,
  SaveRequest,
  SubmitRequest,
  DecideRequest,
];

/** Requests for sparring. */
@Module({ imports: [AuditModule], providers: [Jobs, MoveRequest, ...parts], exports: parts })
export class SparringModule {}
