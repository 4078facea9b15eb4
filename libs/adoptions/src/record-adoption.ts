import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { representsNow, type SignedIn } from '#identity';
import { isUuid, type MunicipalityCode, ok, type Result, refuse, tidyLines } from '#kernel';
import { Database, Jobs, type Transaction } from '#platform';
import { lockAdoption } from './adoption-facts.js';
import { type AdoptionRefusal, type WantedChange, whyNotRecord } from './adoption-policy.js';
import { type AdoptionRecorded, adoptionRecorded } from './events.js';

export interface RecordAdoptionInput extends Omit<WantedChange, 'adapted' | 'municipality'> {
  practiceId: string;
  municipalityCode: string;
  adapted: string | null;
  /** The circle in which it was learned. */
  circleId: string | null;
  bySparring: boolean;
}

export interface AdoptionVersion {
  id: string;
  version: number;
}

export type AdoptionOutcome = Result<AdoptionVersion, AdoptionRefusal>;

/** A representative says how their municipality stands to a good practice of another, and from which day on. */
@Injectable()
export class RecordAdoption {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  execute({ accountId: actorId }: SignedIn, input: RecordAdoptionInput): Promise<AdoptionOutcome> {
    const { practiceId, municipalityCode: code, circleId, bySparring } = input;
    const wanted = { ...input, municipality: code, adapted: tidyLines(input.adapted ?? '') ?? '' };
    return this.db.transaction<AdoptionOutcome>(async (tx) => {
      const facts = await lockAdoption(tx, practiceId, code);
      if (facts === null) return refuse({ reason: 'not_found' });
      const [may] = await tx.sql<{ represents: boolean; known: boolean }>(
        `SELECT ${representsNow('$1', '$2')} AS represents, ($3::text IS NULL OR EXISTS (SELECT FROM municipality m WHERE m.code = $3)) AS known`,
        [actorId, code, wanted.learnedFrom],
      );
      if (!may?.represents) return refuse({ reason: 'not_a_representative' });
      if (!may.known) return refuse({ reason: 'unknown', field: 'learnedFrom' });
      const refusal = whyNotRecord(facts, wanted) ?? (await whyNotThrough(tx, code, circleId, bySparring));
      if (refusal !== null) return refuse(refusal);
      const [adoption] = await tx.sql<AdoptionVersion>(
        `INSERT INTO adoption (practice_id, municipality_code) VALUES ($1, $2)
         ON CONFLICT (practice_id, municipality_code) DO UPDATE SET version = adoption.version + 1 RETURNING id, version`,
        [practiceId, code],
      );
      if (adoption === undefined) throw new Error('an adoption was not kept');
      await tx.sql(
        `INSERT INTO adoption_change (adoption_id, stage, on_day, recorded_at, revision, learned_from, circle_id, by_sparring,
           adapted, recorded_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          ...[
            adoption.id,
            wanted.stage,
            wanted.onDay,
            tx.now,
            wanted.revision,
            wanted.learnedFrom,
            circleId,
            bySparring,
          ],
          ...[wanted.adapted, actorId],
        ],
      );
      const act = { act: 'adoption.record', actorId, municipalityCode: code as MunicipalityCode };
      await this.audit.record(tx, { ...act, objectKind: 'practice', objectId: practiceId, to: wanted.stage });
      // The authors hear of a municipality once, when it first has to do with their practice.
      if (adoption.version === 1) await this.tellAuthors(tx, practiceId, adoption.id);
      return ok(adoption);
    });
  }

  private async tellAuthors(tx: Transaction, practiceId: string, adoptionId: string): Promise<void> {
    const authors = await tx.sql<{ id: string }>(
      `SELECT a.id FROM practice_author pa JOIN account a ON a.id = pa.account_id
       WHERE pa.practice_id = $1 AND a.status = 'active' AND ${representsNow('a.id', 'pa.municipality_code')} ORDER BY a.id`,
      [practiceId],
    );
    for (const { id: readerId } of authors)
      await this.jobs.add(tx, adoptionRecorded, { adoptionId, readerId } satisfies AdoptionRecorded);
  }
}

/** A circle in which the municipality took part. */
async function whyNotThrough(
  tx: Transaction,
  code: string,
  circleId: string | null,
  bySparring: boolean,
): Promise<AdoptionRefusal | null> {
  if (circleId === null) return null;
  if (bySparring || !isUuid(circleId)) return { reason: 'unknown', field: 'circleId' };
  const [row] = await tx.sql<{ was: boolean }>(`SELECT ${wasIn('$1', '$2')} AS was`, [circleId, code]);
  return row?.was ? null : { reason: 'unknown', field: 'circleId' };
}

/** SQL: whether the municipality has or had a seat in the circle. */
export const wasIn = (circle: string, code: string): string =>
  `EXISTS (SELECT FROM circle c JOIN enrolment e ON e.pool_id = c.seat_pool_id
    WHERE c.id = ${circle} AND e.municipality_code = ${code} AND e.status IN ('confirmed', 'completed'))`;
