import type { SeatPoolId } from '#kernel';
import type { Database, Task } from '#platform';
import { type SeatsExpire, type SeatsRelease, seatsExpire, seatsRelease } from './events.js';
import type { Seats } from './seats.js';

/** What the worker does about seats: ends offers when their time is over, offers the seats on, and offers those that were kept. */
export const seatsTasks = (database: Database, seats: Seats): Record<string, Task> => ({
  [seatsExpire]: async (payload) => {
    const { poolId } = payload as SeatsExpire;
    await database.transaction((tx) => seats.settle(tx, poolId as SeatPoolId));
  },
  [seatsRelease]: async (payload) => {
    const { poolId } = payload as SeatsRelease;
    await database.transaction((tx) => seats.settle(tx, poolId as SeatPoolId));
  },
});
