import { SparringChange, SparringNeighbour, SparringTheme, SparringWish } from './request-links.js';
import { SparringPair } from './sparring-pair.js';
import { SparringRequest } from './sparring-request.js';
import { SparringRound } from './sparring-round.js';

export { AnswerPair, type AnswerPairInput } from './answers/answer-pair.js';
export { pairTasks } from './answers/pair-tasks.js';
export { PairsReader } from './answers/pairs-reader.js';
export { ProposePair, type ProposePairInput, type ProposePairOutcome } from './answers/propose-pair.js';
export { type TakeBackInput, type TakeBackOutcome, TakeBackPair } from './answers/take-back-pair.js';
export { DecideRequest, type DecideRequestOutcome } from './decide-request.js';
export { MoveRequest, type RequestActInput } from './move-request.js';
export type { RequestStatus } from './request-status.js';
export { RequestsReader } from './requests-reader.js';
export { SaveRequest, type SaveRequestInput, type SaveRequestOutcome } from './save-request.js';
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
];
