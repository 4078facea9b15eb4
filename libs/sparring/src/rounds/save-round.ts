import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { isUuid, ok, type Result, refuse } from '#kernel';
import { Database, helsinkiToday, type Transaction } from '#platform';
import { inArea } from './invited.js';
import type { RoundActInput, RoundVersion } from './move-round.js';
import { lockRound } from './round-facts.js';
import {
  type RoundFacts,
  type RoundProblem,
  type RoundRefusal,
  type RoundTimes,
  type RoundTyped,
  roundProblems,
  roundTimes,
  whyNotChangeRound,
} from './round-policy.js';
import { roundState } from './round-status.js';

export type SaveRoundOutcome = Result<RoundVersion, RoundRefusal | { reason: 'invalid'; problems: RoundProblem[] }>;

/** The project team plans a round of a period, or changes its plan. */
@Injectable()
export class SaveRound {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  plan({ accountId: actorId }: SignedIn, periodId: string, given: RoundTyped): Promise<SaveRoundOutcome> {
    const typed = tidied(given);
    return this.db.transaction<SaveRoundOutcome>(async (tx) => {
      const facts = await roundFacts(tx, periodId, null, typed);
      if (facts === null) return refuse({ reason: 'not_found' });
      const checked = await check(tx, { periodId, id: null }, typed, facts);
      if (checked.times === null) return refuse({ reason: 'invalid', problems: checked.problems });
      const { opensAt, closesAt, remindAt } = checked.times;
      const [made] = await tx.sql<RoundVersion>(
        `INSERT INTO sparring_round (period_id, name, opens_at, closes_at, remind_at, stage, stage_since, version,
           created_by, created_at) VALUES ($1, $2, $3, $4, $5, 'planned', $6, 1, $7, $6) RETURNING id, version`,
        [periodId, nameOf(typed), opensAt, closesAt, remindAt, tx.now, actorId],
      );
      if (made === undefined) throw new Error('a round was not inserted');
      await writeArea(tx, made.id, typed);
      const act = { act: 'round.plan', actorId, objectKind: 'sparring_round', objectId: made.id };
      await this.audit.record(tx, { ...act, to: written(checked.times) });
      return ok(made);
    });
  }

  change(
    { accountId: actorId }: SignedIn,
    { id, version }: RoundActInput,
    given: RoundTyped,
  ): Promise<SaveRoundOutcome> {
    const typed = tidied(given);
    return this.db.transaction<SaveRoundOutcome>(async (tx) => {
      const round = await lockRound(tx, id);
      const refusal = whyNotChangeRound(round, version);
      if (round === null || refusal !== null) return refuse(refusal ?? { reason: 'not_found' });
      const facts = await roundFacts(tx, round.periodId, id, typed);
      if (facts === null) return refuse({ reason: 'not_found' });
      const checked = await check(tx, { periodId: round.periodId, id }, typed, facts);
      if (checked.times === null) return refuse({ reason: 'invalid', problems: checked.problems });
      const { opensAt, closesAt, remindAt } = checked.times;
      await tx.sql(
        `UPDATE sparring_round SET name = $2, opens_at = $3, closes_at = $4, remind_at = $5, version = version + 1
         WHERE id = $1`,
        [id, nameOf(typed), opensAt, closesAt, remindAt],
      );
      await tx.sql('DELETE FROM sparring_round_region WHERE round_id = $1', [id]);
      await tx.sql('DELETE FROM sparring_round_exception WHERE round_id = $1', [id]);
      await writeArea(tx, id, typed);
      const act = { act: 'round.change', actorId, objectKind: 'sparring_round', objectId: id };
      await this.audit.record(tx, {
        ...act,
        ...(facts.kept && { from: written(facts.kept) }),
        to: written(checked.times),
      });
      return ok({ id, version: version + 1 });
    });
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const tidied = (typed: RoundTyped): RoundTyped => ({
  ...typed,
  nameFi: oneLine(typed.nameFi),
  nameSv: oneLine(typed.nameSv),
  regions: [...new Set(typed.regions)],
  added: [...new Set(typed.added)],
  leftOut: [...new Set(typed.leftOut)],
});

const nameOf = ({ nameFi, nameSv }: RoundTyped): string => JSON.stringify({ fi: nameFi, sv: nameSv });
const written = ({ opensAt, closesAt }: Pick<RoundTimes, 'opensAt' | 'closesAt'>): string =>
  `${opensAt.toISOString()}/${closesAt.toISOString()}`;

/** The period is locked: of two who plan rounds of it at once the second reads what the first has written. */
async function roundFacts(
  tx: Transaction,
  periodId: string,
  id: string | null,
  { regions, added, leftOut }: RoundTyped,
): Promise<RoundFacts | null> {
  if (!isUuid(periodId)) return null;
  await tx.sql('SELECT FROM programme_period WHERE id = $1 FOR UPDATE', [periodId]);
  const [row] = await tx.sql<Omit<RoundFacts, 'now'>>(
    `SELECT json_build_object('from', p.first_day::timestamp AT TIME ZONE 'Europe/Helsinki',
       'to', (p.last_day + 1)::timestamp AT TIME ZONE 'Europe/Helsinki') AS period,
       NOT EXISTS (SELECT FROM unnest($2::text[]) c WHERE NOT EXISTS (SELECT FROM region WHERE code = c))
       AND NOT EXISTS (SELECT FROM unnest($3::text[]) c WHERE NOT EXISTS (SELECT FROM municipality WHERE code = c)) AS "areaKnown"
     FROM programme_period p WHERE p.id = $1`,
    [periodId, regions, [...added, ...leftOut]],
  );
  if (row === undefined) return null;
  const [kept] = await tx.sql<NonNullable<RoundFacts['kept']>>(
    `SELECT opens_at AS "opensAt", closes_at AS "closesAt", ${roundState('ro')} AS state FROM sparring_round ro WHERE id = $1`,
    [id],
  );
  const period = { from: new Date(row.period.from), to: new Date(row.period.to) };
  return { now: tx.now, period, kept: kept ?? null, areaKnown: row.areaKnown };
}

/** The times, where there is nothing to be mended. */
async function check(
  tx: Transaction,
  of: { periodId: string; id: string | null },
  typed: RoundTyped,
  facts: RoundFacts,
): Promise<{ times: RoundTimes | null; problems: RoundProblem[] }> {
  const { times, problems: ofTimes } = roundTimes(typed, facts);
  const problems = [...roundProblems(typed, facts), ...ofTimes];
  if (times === null || problems.length > 0) return { times: null, problems };
  if (await overlaps(tx, of, typed, times)) return { times: null, problems: [{ field: 'area', code: 'overlaps' }] };
  return { times, problems };
}

/** Whether another round of the period is open at the same time for one of the municipalities. */
async function overlaps(
  tx: Transaction,
  { periodId, id }: { periodId: string; id: string | null },
  { regions, added, leftOut }: RoundTyped,
  { opensAt, closesAt }: RoundTimes,
): Promise<boolean> {
  const [row] = await tx.sql<{ overlaps: boolean }>(
    `SELECT EXISTS (SELECT FROM sparring_round ro CROSS JOIN municipality m
       WHERE ro.period_id = $1 AND ro.id IS DISTINCT FROM $2::uuid AND ro.opens_at < $4 AND ro.closes_at > $3
         AND (m.code = ANY ($6) OR m.region_code = ANY ($5)) AND m.code <> ALL ($7)
         AND (m.valid_to IS NULL OR m.valid_to >= ${helsinkiToday}) AND ${inArea('ro', 'm')}) AS overlaps`,
    [periodId, id, opensAt, closesAt, regions, added, leftOut],
  );
  return row?.overlaps ?? false;
}

async function writeArea(tx: Transaction, id: string, { regions, added, leftOut }: RoundTyped): Promise<void> {
  await tx.sql('INSERT INTO sparring_round_region (round_id, region_code) SELECT $1::uuid, unnest($2::text[])', [
    id,
    regions,
  ]);
  await tx.sql(
    `INSERT INTO sparring_round_exception (round_id, municipality_code, invited)
     SELECT $1::uuid, c, true FROM unnest($2::text[]) c UNION ALL SELECT $1::uuid, c, false FROM unnest($3::text[]) c`,
    [id, added, leftOut],
  );
}
