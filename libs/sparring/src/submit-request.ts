import { Inject, Injectable } from '@nestjs/common';
import type { SignedIn } from '#identity';
import type { Result } from '#kernel';
import { MoveRequest, type RequestActInput } from './move-request.js';
import { namedFacts } from './request-facts.js';
import { type MoveRefusal, missingParts, partProblems } from './request-policy.js';
import { bindTo, type RoundClosed, type Sending, sendingIn } from './rounds/bind-to-round.js';
import type { RequestInvalid, RequestVersion } from './save-request.js';
import { wholeRequest } from './whole-request.js';

export type SubmitRequestOutcome = Result<RequestVersion, MoveRefusal | RequestInvalid | RoundClosed>;

/** A representative sends the request of their municipality, or sends it again with what was asked for: in a round, or outside. */
@Injectable()
export class SubmitRequest {
  constructor(@Inject(MoveRequest) private readonly request: MoveRequest) {}

  execute(viewer: SignedIn, input: RequestActInput): Promise<SubmitRequestOutcome> {
    let sending: Sending | null = null;
    return this.request.move<RequestInvalid | RoundClosed>(viewer, input, {
      act: 'sparring.submit',
      right: 'representative',
      to: 'submitted',
      whyNot: async (tx, facts) => {
        const whole = await wholeRequest(tx, facts.id);
        // What was there when it was saved may be gone: a tutor municipality, for one.
        const wrong = partProblems(whole, await namedFacts(tx, facts.municipalityCode, whole));
        const problems = [...missingParts(whole), ...wrong];
        if (problems.length > 0) return { reason: 'invalid', problems };
        sending = await sendingIn(tx, facts);
        return sending?.way === 'closed' ? { reason: 'round_closed' } : null;
      },
      also: async (tx, facts) => {
        if (sending !== null) await bindTo(tx, facts, sending);
      },
    });
  }
}
