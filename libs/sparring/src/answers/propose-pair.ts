import { Inject, Injectable } from '@nestjs/common';
import type { SignedIn } from '#identity';
import { isUuid, ok, type Result, refuse } from '#kernel';
import { Database, Jobs, type Transaction } from '#platform';
import { pairLapses, pairReminds } from '../events.js';
import { MoveRequest } from '../move-request.js';
import { lockRequest } from '../request-facts.js';
import { type MoveRefusal, whyNotMove } from '../request-policy.js';
import { type AnswerDayRefusal, endOfDay, reminderAt, whyNotAnswerBy } from './answer-day.js';
import { lapseIfDue } from './lapse-pair.js';
import { type Obstacle, obstacle } from './pair-state.js';
import { tellSide } from './tell-pair.js';

export interface ProposePairInput {
  requestId: string;
  /** Of the request, as it was read. */
  version: number;
  /** The appointment of the tutor municipality. */
  tutorMunicipalityId: string;
  /** The last day to answer, in Finland. */
  answerBy: string;
}

interface Proposal extends ProposePairInput {
  actorId: string;
  /** The round it is published in; null outside rounds. */
  roundId: string | null;
}

export type ProposePairOutcome = Result<
  { pairId: string; version: number },
  MoveRefusal | AnswerDayRefusal | { reason: Obstacle }
>;

/** The project team proposes a request that waits to a tutor municipality; both are asked. */
@Injectable()
export class ProposePair {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(MoveRequest) private readonly request: MoveRequest,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  execute({ accountId: actorId }: SignedIn, input: ProposePairInput): Promise<ProposePairOutcome> {
    return this.db.transaction((tx) => this.proposeIn(tx, { ...input, actorId, roundId: null }));
  }

  /**
   * The same within a transaction, which is to be rolled back on a refusal. Whoever proposes several takes them in the order of
   * the requests' ids, so that two who do so at once do not wait for each other in a circle.
   */
  async proposeIn(tx: Transaction, proposal: Proposal): Promise<ProposePairOutcome> {
    const { requestId, version, tutorMunicipalityId, actorId } = proposal;
    const answerBy = endOfDay(proposal.answerBy);
    const wrongDay = whyNotAnswerBy(answerBy, tx.now);
    if (answerBy === null || wrongDay !== null) return refuse(wrongDay ?? { reason: 'no_day' });
    const read = await lockRequest(tx, actorId, 'team', requestId);
    if (read === null) return refuse({ reason: 'not_found' });
    if (read.version !== version) return refuse({ reason: 'stale_version' });
    const facts = await lapseIfDue(tx, { request: this.request, jobs: this.jobs }, read);
    const refusal = whyNotMove(facts, facts.version, 'proposed');
    if (refusal !== null) return refuse(refusal);
    const against = await whyNotPair(tx, requestId, tutorMunicipalityId);
    if (against !== null) return refuse({ reason: against });
    const pairId = await this.write(tx, proposal, answerBy);
    const moved = await this.request.step(tx, facts, { act: 'sparring.propose', to: 'proposed', actorId });
    return ok({ pairId, version: moved.version });
  }

  private async write(tx: Transaction, proposal: Proposal, answerBy: Date): Promise<string> {
    const { requestId, tutorMunicipalityId, roundId, actorId } = proposal;
    const [row] = await tx.sql<{ id: string }>(
      `INSERT INTO sparring_pair (request_id, tutor_municipality_id, round_id, version, proposed_at, proposed_by, answer_by)
       VALUES ($1, $2, $3, 1, $4, $5, $6) RETURNING id`,
      [requestId, tutorMunicipalityId, roundId, tx.now, actorId, answerBy],
    );
    if (row === undefined) throw new Error('a pair was not inserted');
    const pairId = row.id;
    await this.jobs.addAt(tx, pairLapses, { pairId }, answerBy, `${pairLapses}.${pairId}`);
    const reminder = reminderAt(answerBy, tx.now);
    if (reminder !== null) await this.jobs.addAt(tx, pairReminds, { pairId }, reminder, `${pairReminds}.${pairId}`);
    for (const side of ['requester', 'tutor'] as const)
      await tellSide(tx, this.jobs, side, { pairId, what: 'proposed' }, actorId);
    return pairId;
  }
}

/** Asked when the appointment is locked: of two who want its last session the second is told. */
async function whyNotPair(tx: Transaction, requestId: string, appointmentId: string): Promise<Obstacle | null> {
  if (!isUuid(appointmentId)) return 'not_tutor_now';
  await tx.sql('SELECT FROM tutor_municipality WHERE id = $1 FOR UPDATE', [appointmentId]);
  const [facts] = await tx.sql<{ obstacle: Obstacle | null }>(
    `SELECT ${obstacle} AS obstacle FROM sparring_request r
     CROSS JOIN tutor_municipality t JOIN programme_period p ON p.id = t.period_id WHERE r.id = $1 AND t.id = $2`,
    [requestId, appointmentId],
  );
  return facts === undefined ? 'not_tutor_now' : facts.obstacle;
}
