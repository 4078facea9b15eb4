import { SparringSnapshot, SparringSuggestion } from './board/board-records.js';
import { SparringCommitmentAnswer, SparringFollowUp, TutorInvitation } from './holding/follow-up.js';
import { SparringAttendance, SparringCommitment, SparringFeedback, SparringReport } from './holding/sparring-report.js';
import { SparringProgramme, SparringProgrammeItem } from './programme/sparring-programme.js';
import { SparringChange, SparringNeighbour, SparringTheme, SparringWish } from './request-links.js';
import {
  SparringLateLeave,
  SparringRoundDecline,
  SparringRoundException,
  SparringRoundMail,
  SparringRoundRegion,
} from './rounds/round-links.js';
import { SparringMark, SparringSession, SparringTime } from './schedule/session-time.js';
import { SparringPair } from './sparring-pair.js';
import { SparringRequest } from './sparring-request.js';
import { SparringRound } from './sparring-round.js';

export { AnswerPair, type AnswerPairInput } from './answers/answer-pair.js';
export { pairTasks } from './answers/pair-tasks.js';
export { PairsReader } from './answers/pairs-reader.js';
export { ProposePair, type ProposePairInput, type ProposePairOutcome } from './answers/propose-pair.js';
export { type TakeBackInput, type TakeBackOutcome, TakeBackPair } from './answers/take-back-pair.js';
export { BoardReader } from './board/board-reader.js';
export { PublishBoard, type PublishInput, type PublishOutcome } from './board/publish-board.js';
export { type BoardInput, Suggest, type SuggestOutcome } from './board/suggest.js';
export { TryOut } from './board/try-out.js';
export { DecideRequest, type DecideRequestOutcome } from './decide-request.js';
export { AnswerFollowUp, type AnswerFollowUpInput, type FollowUpOutcome } from './holding/answer-follow-up.js';
export { CloseRequest, type CloseRequestOutcome } from './holding/close-request.js';
export { followUpTasks, tendFollowUps } from './holding/follow-up-tasks.js';
export { FollowUpsReader } from './holding/follow-ups-reader.js';
export {
  GiveSparringFeedback,
  type GiveSparringFeedbackInput,
  type SparringFeedbackOutcome,
} from './holding/give-feedback.js';
export { MendHeld, type MendHeldInput } from './holding/mend-held.js';
export { RecordHeld, type RecordHeldInput, type RecordHeldOutcome } from './holding/record-held.js';
export { ReportsReader } from './holding/reports-reader.js';
export { SaveReport, type SaveReportInput, type SaveReportOutcome } from './holding/save-report.js';
export {
  type AnswerTutorInvitationInput,
  type InviteTutorOutcome,
  type TutorAnswerOutcome,
  TutorInvitations,
} from './holding/tutor-invitations.js';
export { MoveRequest, type RequestActInput } from './move-request.js';
export { AcceptProgramme, type AcceptProgrammeOutcome, type ProgrammeActInput } from './programme/accept-programme.js';
export { ProgrammeReader } from './programme/programme-reader.js';
export { SaveProgramme, type SaveProgrammeInput, type SaveProgrammeOutcome } from './programme/save-programme.js';
export { hearsOfSession, sessionPair, sessionStands } from './readers.js';
export type { RequestStatus } from './request-status.js';
export { RequestsReader } from './requests-reader.js';
export {
  type CarryOutcome,
  type LateLeaveInput,
  type LateLeaveOutcome,
  LeadRound,
  type MoveRoundOutcome,
} from './rounds/lead-round.js';
export type { RoundActInput } from './rounds/move-round.js';
export type { RoundTyped } from './rounds/round-policy.js';
export { findRoundMails, roundTasks } from './rounds/round-tasks.js';
export { RoundsReader } from './rounds/rounds-reader.js';
export { SaveRound, type SaveRoundOutcome } from './rounds/save-round.js';
export { SaveRequest, type SaveRequestInput, type SaveRequestOutcome } from './save-request.js';
export {
  ChooseTime,
  type ChooseTimeInput,
  type ChooseTimeOutcome,
  type RescheduleInput,
  type RescheduleOutcome,
} from './schedule/choose-time.js';
export { ComingSessions } from './schedule/coming-sessions.js';
export {
  type MarkTimeInput,
  type MarkTimeOutcome,
  ProposeTime,
  type ProposeTimeInput,
  type ProposeTimeOutcome,
} from './schedule/propose-time.js';
export { ScheduleReader } from './schedule/schedule-reader.js';
export { type SessionState, SessionsReader } from './schedule/sessions-reader.js';
export { SetTime, type SetTimeInput, type SetTimeOutcome } from './schedule/set-time.js';
export { tutorsNow } from './sides.js';
export * from './sparring.module.js';
export { StartRequest, type StartRequestOutcome } from './start-request.js';
export { SubmitRequest, type SubmitRequestOutcome } from './submit-request.js';

export const sparringEntities = [
  SparringRound,
  SparringRequest,
  SparringNeighbour,
  SparringTheme,
  SparringWish,
  SparringChange,
  SparringPair,
  SparringProgramme,
  SparringProgrammeItem,
  SparringReport,
  SparringAttendance,
  SparringCommitment,
  SparringFeedback,
  SparringFollowUp,
  SparringCommitmentAnswer,
  TutorInvitation,
  SparringRoundRegion,
  SparringRoundException,
  SparringLateLeave,
  SparringRoundDecline,
  SparringRoundMail,
  SparringSnapshot,
  SparringSuggestion,
  SparringTime,
  SparringMark,
  SparringSession,
];
export { DeclineRound, type DeclineRoundInput, type DeclineRoundOutcome } from './rounds/decline-round.js';
