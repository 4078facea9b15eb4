import { SparringChange, SparringNeighbour, SparringTheme, SparringWish } from './request-links.js';
import { SparringPair } from './sparring-pair.js';
import { SparringRequest } from './sparring-request.js';
import { SparringRound } from './sparring-round.js';

export { DecideRequest, type DecideRequestOutcome } from './decide-request.js';
export type { RequestActInput } from './move-request.js';
export type { RequestStatus } from './request-status.js';
export { RequestsReader } from './requests-reader.js';
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
];
