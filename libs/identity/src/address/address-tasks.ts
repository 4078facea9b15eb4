import type { Database, Task } from '#platform';
import { type AddressChangeDue, addressChangeDue } from '../events.js';
import type { AddressChanges } from './address-changes.js';

/** The task that settles what no job has, and forgets old changes; the worker schedules it. */
export const tendAddressChanges = 'identity.tend-address-changes';

/** What the worker does about changes of address. Run twice it finds nothing more to do. */
export const addressTasks = (database: Database, changes: AddressChanges): Record<string, Task> => ({
  [addressChangeDue]: (payload) =>
    database.transaction((tx) => changes.settleOne(tx, (payload as AddressChangeDue).changeId)),
  [tendAddressChanges]: async () => {
    const due = await database.read<{ id: string }>(
      `SELECT id FROM address_change WHERE status = 'confirmed' AND takes_effect_at <= app_now()
       ORDER BY takes_effect_at, id LIMIT 500`,
    );
    for (const { id } of due) await database.transaction((tx) => changes.settleOne(tx, id));
    // They hold addresses. One that nobody confirmed goes once its link is forgotten.
    await database.transaction(async (tx) => {
      await tx.sql(
        `DELETE FROM address_change WHERE ended_at <= $1::timestamptz - interval '30 days'
           OR (status = 'requested' AND requested_at <= $1::timestamptz - interval '1 day')`,
        [tx.now],
      );
    });
  },
});
