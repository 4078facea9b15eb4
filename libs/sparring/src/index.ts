import { SparringChange, SparringNeighbour, SparringTheme, SparringWish } from './request-links.js';
import {
  SparringLateLeave,
  SparringRoundException,
  SparringRoundMail,
  SparringRoundRegion,
} from './rounds/round-links.js';
import { SparringPair } from './sparring-pair.js';
import { SparringRequest } from './sparring-request.js';
import { SparringRound } from './sparring-round.js';

export { DecideRequest, type DecideRequestOutcome } from './decide-request.js';
export type { RequestActInput } from './move-request.js';
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
  SparringRoundRegion,
  SparringRoundException,
  SparringLateLeave,
  SparringRoundMail,
];
