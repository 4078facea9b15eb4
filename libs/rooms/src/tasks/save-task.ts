import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { isUuid, ok, type Result, refuse, tidyLines } from '#kernel';
import { Database, inTurnOf, once, type Transaction } from '#platform';
import { expectedIn } from '../inside.js';
import { type RoomFacts, roomInside } from '../room-facts.js';
import { taskInside } from './task-inside.js';
import { mostTasks, type TaskContent, type TaskRefusal, whyNotTask } from './task-policy.js';

type Written = TaskContent & { text: string; meetingId: string | null };
interface Given extends Omit<TaskContent, 'text'> {
  text: string;
}
type SaveRefusal = TaskRefusal | { reason: 'full' } | { reason: 'stale_version' };
export type AddTaskOutcome = Result<{ id: string }, SaveRefusal | { reason: 'key_reused' }>;
export type ChangeTaskOutcome = Result<{ id: string }, SaveRefusal>;

/** Who leads the circle says what is to be done, until when, and by whom; and changes it. */
@Injectable()
export class SaveTask {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** `key` is made by the caller, once a form. */
  add({ accountId }: SignedIn, circleId: string, given: Given, key: string): Promise<AddTaskOutcome> {
    const keyed = { accountId, key, operation: 'room.add_task', input: { circleId, ...given } };
    return this.db.transaction((tx) =>
      once<{ id: string }, SaveRefusal>(tx, keyed, async () => {
        const facts = await roomInside(tx, accountId, circleId);
        const task = await checked(tx, facts, given);
        if (facts === null || 'reason' in task) return refuse('reason' in task ? task : { reason: 'not_found' });
        await inTurnOf(tx, `tasks of ${facts.circleId}`);
        const held = await tx.sql('SELECT id FROM room_task WHERE circle_id = $1', [facts.circleId]);
        if (held.length >= mostTasks) return refuse({ reason: 'full' });
        const [row] = await tx.sql<{ id: string }>(
          `INSERT INTO room_task (text, meeting_id, due_on, account_id, municipality_code, edited_by, version, circle_id, created_at)
           VALUES ($1, $2, $3, $4, $5, $6, 1, $7, $8) RETURNING id`,
          [...valuesOf(task), accountId, facts.circleId, tx.now],
        );
        return this.recorded(tx, facts, accountId, row?.id ?? '', { act: 'room.add_task' });
      }),
    );
  }

  /** On the version that was read. */
  change({ accountId }: SignedIn, id: string, version: number, given: Given): Promise<ChangeTaskOutcome> {
    return this.db.transaction<ChangeTaskOutcome>(async (tx) => {
      const found = await taskInside(tx, accountId, id);
      const task = await checked(tx, found?.room ?? null, given);
      if (found === null || 'reason' in task) return refuse('reason' in task ? task : { reason: 'not_found' });
      const changed = await tx.sql(
        `UPDATE room_task SET text = $1, meeting_id = $2, due_on = $3, account_id = $4, municipality_code = $5, edited_by = $6,
           version = version + 1 WHERE id = $7 AND version = $8 RETURNING id`,
        [...valuesOf(task), accountId, id, version],
      );
      if (changed.length === 0) return refuse({ reason: 'stale_version' });
      return this.recorded(tx, found.room, accountId, id, { act: 'room.change_task' });
    });
  }

  private async recorded(
    tx: Transaction,
    { municipalityCode }: RoomFacts,
    actorId: SignedIn['accountId'],
    id: string,
    which: { act: 'room.add_task' | 'room.change_task' },
  ): Promise<Result<{ id: string }, never>> {
    const of = municipalityCode === null ? {} : { municipalityCode };
    await this.audit.record(tx, { ...which, actorId, ...of, objectKind: 'room_task', objectId: id });
    return ok({ id });
  }
}

const valuesOf = ({ text, meetingId, dueOn, personId, municipalityCode }: Written) => [
  ...[text, meetingId, dueOn, personId, municipalityCode],
];

/** The task as it is written, or why it is not. */
async function checked(tx: Transaction, facts: RoomFacts | null, given: Given): Promise<Written | TaskRefusal> {
  const content = { ...given, text: tidyLines(given.text) };
  const refusal = whyNotTask(facts, content);
  if (facts === null || content.text === null || refusal !== null) return refusal ?? { reason: 'not_found' };
  const { text, meeting, dueOn, personId, municipalityCode } = content;
  const meetingId = meeting === null ? null : await meetingOf(tx, facts.circleId, meeting);
  if (meetingId === undefined) return { reason: 'not_found' };
  if (!(await isExpected(tx, facts.circleId, personId, municipalityCode))) return { reason: 'addressee_unknown' };
  return { text, meeting, dueOn, personId, municipalityCode, meetingId };
}

async function meetingOf(tx: Transaction, circleId: string, number: number): Promise<string | undefined> {
  const sql = 'SELECT id FROM meeting WHERE circle_id = $1 AND number = $2';
  return (await tx.sql<{ id: string }>(sql, [circleId, number]))[0]?.id;
}

/** Whether the person, or someone of the municipality, is expected in the circle. */
async function isExpected(
  tx: Transaction,
  circleId: string,
  personId: string | null,
  municipalityCode: string | null,
): Promise<boolean> {
  if (personId === null && municipalityCode === null) return true;
  if (personId !== null && !isUuid(personId)) return false;
  const found = await tx.sql(
    `SELECT ex.account_id FROM circle c CROSS JOIN LATERAL ${expectedIn} ex
     WHERE c.id = $1 AND (ex.account_id = $2::uuid OR ex.municipality_code = $3::text)`,
    [circleId, personId, municipalityCode],
  );
  return found.length > 0;
}
