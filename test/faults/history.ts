import { expect } from '@jest/globals';
import type { World } from '../support/people.ts';

/** What a person was told, in the order in which they were told. */
interface Told {
  account: string;
  circleId: string;
  act: 'join' | 'leave';
  answer: string;
  enrolmentId: string | null;
}

/** Acknowledged acts, to be held against the database afterwards. */
export class History {
  readonly told: Told[] = [];
  /** Sendings whose outcome was unknown at first, and became known by sending again with the same key. */
  unknown = 0;

  /** No acknowledged write is lost, nothing is half done. */
  async check(world: World): Promise<void> {
    const rows = await world.owner.read<{ id: string; account: string; status: string; circle: string }>(
      `SELECT e.id, e.account_id AS account, e.status, c.id AS circle FROM enrolment e
       JOIN circle c ON c.seat_pool_id = e.pool_id ORDER BY e.created_at, e.id`,
    );
    const known = new Map(rows.map((row) => [row.id, row]));
    for (const { enrolmentId, act, answer } of this.told.filter(isEffect)) {
      expect([act, answer, known.has(enrolmentId ?? '')]).toEqual([act, answer, true]);
    }
    const last = new Map(this.told.filter(isEffect).map((one) => [`${one.account} ${one.circleId}`, one]));
    for (const { act, answer, enrolmentId } of last.values()) {
      const { status } = known.get(enrolmentId ?? '') ?? {};
      if (act === 'leave') expect(status).toBe('withdrawn');
      else expect(answer === 'Enrolled' ? ['confirmed'] : ['waitlisted', 'offered', 'expired']).toContain(status);
    }
    await nothingHalfDone(world, [...new Set(this.told.map(({ circleId }) => circleId))]);
  }
}

const isEffect = ({ answer }: Told): boolean => ['Enrolled', 'Waitlisted', 'PlaceLeft'].includes(answer);

/** Each effect in these circles has its row, its line in the log and its key; counters say everywhere what the rows say. */
async function nothingHalfDone(world: World, circles: string[]): Promise<void> {
  const odd = await world.owner.read(
    `SELECT e.id, e.status,
       (SELECT count(*)::int FROM audit_log l WHERE l.object_id = e.id::text AND l.act = 'circle.join') AS joins,
       (SELECT count(*)::int FROM audit_log l WHERE l.object_id = e.id::text AND l.act = 'circle.leave') AS leaves,
       (SELECT count(*)::int FROM idempotency_key k WHERE k.outcome ->> 'enrolmentId' = e.id::text AND k.operation = 'circle.join') AS keys
     FROM enrolment e JOIN circle c ON c.seat_pool_id = e.pool_id WHERE c.id = ANY ($1)`,
    [circles],
  );
  const wrong = (odd as { status: string; joins: number; leaves: number; keys: number }[]).filter(
    ({ status, joins, leaves, keys }) => joins !== 1 || keys !== 1 || leaves !== (status === 'withdrawn' ? 1 : 0),
  );
  expect(wrong).toEqual([]);
  const pools = await world.owner.read(
    `SELECT p.id FROM seat_pool p CROSS JOIN LATERAL (
       SELECT count(*) FILTER (WHERE status = 'confirmed')::int AS confirmed,
         count(*) FILTER (WHERE status = 'offered')::int AS offered,
         count(*) FILTER (WHERE status = 'waitlisted')::int AS waiting
       FROM enrolment e WHERE e.pool_id = p.id) counted
     WHERE (p.confirmed, p.offered, p.waiting) IS DISTINCT FROM (counted.confirmed, counted.offered, counted.waiting)
       OR p.confirmed + p.offered > p.capacity`,
  );
  expect(pools).toEqual([]);
}
