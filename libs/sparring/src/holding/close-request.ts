import { Inject, Injectable } from '@nestjs/common';
import type { SignedIn } from '#identity';
import type { Result } from '#kernel';
import { helsinkiToday } from '#platform';
import { MoveRequest, type RequestActInput } from '../move-request.js';
import type { MoveRefusal } from '../request-policy.js';
import type { RequestVersion } from '../save-request.js';
import { lastMonths } from './follow-up-policy.js';

export type CloseRequestOutcome = Result<RequestVersion, MoveRefusal | { reason: 'not_due' }>;

/** The project team closes a request whose last question nobody has answered. */
@Injectable()
export class CloseRequest {
  constructor(@Inject(MoveRequest) private readonly request: MoveRequest) {}

  execute(viewer: SignedIn, input: RequestActInput): Promise<CloseRequestOutcome> {
    return this.request.move<{ reason: 'not_due' }>(viewer, input, {
      act: 'sparring.close',
      right: 'team',
      to: 'closed',
      whyNot: async (tx, { id }) => {
        const [due] = await tx.sql(
          `SELECT FROM sparring_follow_up f JOIN sparring_pair p ON p.id = f.pair_id AND p.ended_at IS NULL
           WHERE p.request_id = $1 AND f.months = ${lastMonths} AND f.due_on <= ${helsinkiToday}`,
          [id],
        );
        return due === undefined ? { reason: 'not_due' } : null;
      },
    });
  }
}
