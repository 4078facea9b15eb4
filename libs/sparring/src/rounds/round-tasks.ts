import { coordinates, representsNow } from '#identity';
import type { Database, Jobs, Task, Transaction } from '#platform';
import { type RoundMail, roundMail } from '../events.js';
import { declines, hasAnswered, invites } from './invited.js';
import { roundIsOpen } from './round-status.js';

/** The task that finds out which municipalities hear now of a round; the worker schedules it. */
export const findRoundMails = 'sparring.find-round-mails';

/** Municipalities of one run; the next one goes on. */
const batch = 400;

/** SQL of when a kind of mail is due, and to which of the invited municipalities it goes. */
const kinds: readonly { kind: RoundMail['kind']; due: string }[] = [
  // Who hears the reminder need not hear that it opened.
  { kind: 'opened', due: 'coalesce(ro.remind_at > app_now(), true)' },
  { kind: 'reminder', due: `ro.remind_at <= app_now() AND NOT ${hasAnswered('ro', 'm.code')}` },
];

/** SQL: whether the account `a` coordinates the municipality `m`, or represents it where nobody coordinates it. */
const readers = `a.status = 'active' AND CASE WHEN EXISTS (SELECT FROM account b WHERE b.status = 'active' AND ${coordinates('b.id', 'm.code')})
    THEN ${coordinates('a.id', 'm.code')} ELSE ${representsNow('a.id', 'm.code')} END`;

/**
 * A row for each round, municipality and kind keeps that its people were told, in the transaction that queues the mails: they
 * are told once, however often this runs. A municipality without people is told when it has some.
 */
export const roundTasks = (database: Database, jobs: Jobs): Record<string, Task> => ({
  [findRoundMails]: async () => {
    for (const { kind, due } of kinds) await database.transaction((tx) => queue(tx, jobs, kind, due));
  },
});

interface Told {
  roundId: string;
  municipalityCode: string;
  readerId: string;
}

async function queue(tx: Transaction, jobs: Jobs, kind: RoundMail['kind'], due: string): Promise<void> {
  const told = await tx.sql<Told>(
    `WITH told AS (
       INSERT INTO sparring_round_mail (round_id, municipality_code, kind, queued_at)
       SELECT ro.id, m.code, $2, $1 FROM sparring_round ro CROSS JOIN municipality m
       WHERE ${roundIsOpen('ro')} AND ${due} AND ${invites('ro', 'm')}
         AND NOT ${declines('ro', 'm.code')}
         AND EXISTS (SELECT FROM affiliation af JOIN account a ON a.id = af.account_id
           WHERE af.municipality_code = m.code AND a.status = 'active' AND ${representsNow('a.id', 'm.code')})
         AND NOT EXISTS (SELECT FROM sparring_round_mail t WHERE t.round_id = ro.id AND t.municipality_code = m.code AND t.kind = $2)
       ORDER BY ro.id, m.code LIMIT ${batch} ON CONFLICT DO NOTHING RETURNING round_id, municipality_code)
     SELECT t.round_id AS "roundId", m.code AS "municipalityCode", a.id AS "readerId"
     FROM told t JOIN municipality m ON m.code = t.municipality_code
     JOIN account a ON a.id IN (SELECT af.account_id FROM affiliation af WHERE af.municipality_code = m.code) AND ${readers}
     ORDER BY 1, 2, 3`,
    [tx.now, kind],
  );
  for (const row of told) await jobs.add(tx, roundMail, { ...row, kind } satisfies Record<keyof RoundMail, unknown>);
}
