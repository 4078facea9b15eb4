import { Inject, Injectable } from '@nestjs/common';
import type { SignedIn } from '#identity';
import type { Result } from '#kernel';
import { MoveRequest, type RequestActInput } from './move-request.js';
import { namedFacts } from './request-facts.js';
import { type MoveRefusal, missingParts, partProblems } from './request-policy.js';
import type { RequestInvalid, RequestVersion } from './save-request.js';
import { wholeRequest } from './whole-request.js';

export type SubmitRequestOutcome = Result<RequestVersion, MoveRefusal | RequestInvalid>;

/** A representative sends the request of their municipality, or sends it again with what was asked for. */
@Injectable()
export class SubmitRequest {
  constructor(@Inject(MoveRequest) private readonly request: MoveRequest) {}

  execute(viewer: SignedIn, input: RequestActInput): Promise<SubmitRequestOutcome> {
    return this.request.move<RequestInvalid>(viewer, input, {
      act: 'sparring.submit',
      right: 'representative',
      to: 'submitted',
      whyNot: async (tx, { id, municipalityCode }) => {
        const whole = await wholeRequest(tx, id);
        // What was there when it was saved may be gone: a tutor municipality, for one.
        const wrong = partProblems(whole, await namedFacts(tx, municipalityCode, whole));
        const problems = [...missingParts(whole), ...wrong];
        return problems.length > 0 ? { reason: 'invalid', problems } : null;
      },
    });
  }
}
