import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '#platform';
import { MoveRequest } from '../move-request.js';
import type { RequestFacts } from '../request-policy.js';
import { acceptedBy } from './programme-facts.js';

/** A request with a time is prepared exactly while both sides have accepted the same programme. */
@Injectable()
export class PrepareRequest {
  constructor(@Inject(MoveRequest) private readonly request: MoveRequest) {}

  /**
   * Moves a request that the transaction has locked from scheduled to prepared, if both sides have accepted what there is of
   * the programme; else it stays as it is. To be asked whenever a time was agreed. Answers how the request stands then.
   */
  async preparedIfAccepted(tx: Transaction, facts: RequestFacts, actorId: string | null): Promise<RequestFacts> {
    if (facts.status !== 'scheduled') return facts;
    const [accepted] = await tx.sql(
      `SELECT FROM sparring_pair sp JOIN sparring_programme p ON p.pair_id = sp.id
       WHERE sp.request_id = $1 AND sp.ended_at IS NULL AND ${acceptedBy('requester')} AND ${acceptedBy('tutor')}`,
      [facts.id],
    );
    if (accepted === undefined) return facts;
    const { version } = await this.request.step(tx, facts, { act: 'sparring.prepare', to: 'prepared', actorId });
    return { ...facts, status: 'prepared', version };
  }

  /** Moves it back, where it was prepared: what both had accepted holds no more. */
  async preparedNoMore(tx: Transaction, facts: RequestFacts, actorId: string): Promise<void> {
    if (facts.status === 'prepared')
      await this.request.step(tx, facts, { act: 'sparring.prepare_again', to: 'scheduled', actorId });
  }
}
