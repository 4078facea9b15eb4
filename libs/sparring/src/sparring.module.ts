import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { Jobs } from '#platform';
import { AnswerPair } from './answers/answer-pair.js';
import { PairsReader } from './answers/pairs-reader.js';
import { ProposePair } from './answers/propose-pair.js';
import { TakeBackPair } from './answers/take-back-pair.js';
import { BoardReader } from './board/board-reader.js';
import { PublishBoard } from './board/publish-board.js';
import { Suggest } from './board/suggest.js';
import { TryOut } from './board/try-out.js';
import { DecideRequest } from './decide-request.js';
import { AnswerFollowUp } from './holding/answer-follow-up.js';
import { CloseRequest } from './holding/close-request.js';
import { FollowUpsReader } from './holding/follow-ups-reader.js';
import { GiveSparringFeedback } from './holding/give-feedback.js';
import { MendHeld } from './holding/mend-held.js';
import { RecordHeld } from './holding/record-held.js';
import { ReportsReader } from './holding/reports-reader.js';
import { SaveReport } from './holding/save-report.js';
import { TutorInvitations } from './holding/tutor-invitations.js';
import { MoveRequest } from './move-request.js';
import { AcceptProgramme } from './programme/accept-programme.js';
import { PrepareRequest } from './programme/prepare-request.js';
import { ProgrammeReader } from './programme/programme-reader.js';
import { SaveProgramme } from './programme/save-programme.js';
import { RequestsReader } from './requests-reader.js';
import { DeclineRound } from './rounds/decline-round.js';
import { LeadRound } from './rounds/lead-round.js';
import { MoveRound } from './rounds/move-round.js';
import { RoundsReader } from './rounds/rounds-reader.js';
import { SaveRound } from './rounds/save-round.js';
import { SaveRequest } from './save-request.js';
import { AgreeTime } from './schedule/agree-time.js';
import { ChooseTime } from './schedule/choose-time.js';
import { ComingSessions } from './schedule/coming-sessions.js';
import { ProposeTime } from './schedule/propose-time.js';
import { ScheduleReader } from './schedule/schedule-reader.js';
import { SessionsReader } from './schedule/sessions-reader.js';
import { SetTime } from './schedule/set-time.js';
import { StartRequest } from './start-request.js';
import { SubmitRequest } from './submit-request.js';

const requests = [RequestsReader, StartRequest, SaveRequest, SubmitRequest, DecideRequest];
const answers = [PairsReader, ProposePair, AnswerPair, TakeBackPair];
const schedule = [ScheduleReader, ComingSessions, ProposeTime, ChooseTime, SetTime, SessionsReader];
const programme = [ProgrammeReader, SaveProgramme, AcceptProgramme];
const holding = [
  ...[ReportsReader, RecordHeld, MendHeld, SaveReport, GiveSparringFeedback],
  ...[FollowUpsReader, AnswerFollowUp, CloseRequest, TutorInvitations],
];
const rounds = [RoundsReader, SaveRound, LeadRound, DeclineRound];
const board = [BoardReader, Suggest, TryOut, PublishBoard];
const parts = [...requests, ...answers, ...schedule, ...programme, ...holding, ...rounds, ...board];

/** Requests for sparring. */
@Module({
  imports: [AuditModule],
  providers: [Jobs, MoveRequest, MoveRound, PrepareRequest, AgreeTime, ...parts],
  exports: parts,
})
export class SparringModule {}
