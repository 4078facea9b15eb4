import { Enrolment } from './enrolment.js';
import { SeatPool } from './seat-pool.js';

export { Applications } from './applications.js';
export { Completion } from './completion.js';
export * from './enrolment-status.js';
export { mostSeatsAsked } from './groups.js';
export type { OwnEnrolment } from './live-enrolment.js';
export { Offers } from './offers.js';
export { setOffersUntil } from './offers-until.js';
export { type LockedPool, lockPool, poolColumns } from './pool.js';
export { createPool, type PoolTerms, setPoolTerms } from './pool-terms.js';
export { keepsSeats } from './reserved.js';
export * from './seat-shape.js';
export * from './seats.js';
export * from './seats.module.js';
export * from './seats-tasks.js';
export { Transfers } from './transfers.js';

export const seatsEntities = [SeatPool, Enrolment];
