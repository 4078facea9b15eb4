import type { SeatPoolId } from '#kernel';
import type { Transaction } from '#platform';
import { lockPool } from './pool.js';

/** From another instant on no seat is offered any more, as when what the seats are for begins at another time. */
export async function setOffersUntil(tx: Transaction, poolId: SeatPoolId, offersUntil: Date): Promise<void> {
  await lockPool(tx, poolId);
  await tx.sql('UPDATE seat_pool SET offers_until = $2 WHERE id = $1', [poolId, offersUntil]);
}
