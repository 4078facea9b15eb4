import type { Database, Jobs, Task } from '#platform';
import { type SeatTransferLapses, type SeatTransferTold, seatTransferLapses, seatTransferTold } from '../events.js';

/** Ends what nobody has answered in time, forgets the address, and has who asked told of it. */
export const transferTasks = (database: Database, jobs: Jobs): Record<string, Task> => ({
  [seatTransferLapses]: async (payload) => {
    const { transferId } = payload as SeatTransferLapses;
    await database.transaction(async (tx) => {
      const ended = await tx.sql(
        `UPDATE seat_transfer SET outcome = 'lapsed', ended_at = expires_at, email = NULL
         WHERE id = $1 AND ended_at IS NULL AND expires_at <= $2 RETURNING id`,
        [transferId, tx.now],
      );
      if (ended.length > 0)
        await jobs.add(tx, seatTransferTold, { transferId, what: 'lapsed' } satisfies SeatTransferTold);
    });
  },
});
