import type { EnrolmentId, MunicipalityCode } from '#kernel';
import type { CircleStatus } from './circle-status.js';

/** What the rule of joining must know of the circle, read in the transaction of the join. */
export interface JoinFacts {
  /** By the instants of the circle at the transaction's now. */
  state: CircleStatus;
  enrolmentOpensAt: Date;
  enrolmentClosesAt: Date;
  /** The viewer's live enrolment. */
  own: { enrolmentId: EnrolmentId; status: 'confirmed' | 'waitlisted' | 'offered' } | null;
}

export type JoinRefusal =
  | { reason: 'not_found' }
  | { reason: 'not_a_representative' }
  | { reason: 'not_open_yet'; opensAt: Date }
  | { reason: 'closed'; closedAt: Date }
  | { reason: 'cancelled' }
  | { reason: 'already_in'; enrolmentId: EnrolmentId }
  | { reason: 'already_waiting'; enrolmentId: EnrolmentId }
  | { reason: 'already_offered'; enrolmentId: EnrolmentId };

/** States in which a circle may be seen by anyone. */
export const publicStates = [
  'published',
  'enrolment_open',
  'enrolment_closed',
  'running',
  'wrap_up',
  'completed',
  'cancelled',
] as const satisfies readonly CircleStatus[];

/** Whether someone who represents `municipalities` may ask for a seat for one of them. Null: they may. */
export function whyNotJoin(
  facts: JoinFacts | null,
  municipalities: readonly MunicipalityCode[],
  onBehalfOf: MunicipalityCode,
): JoinRefusal | null {
  if (facts === null) return { reason: 'not_found' };
  switch (facts.state) {
    case 'draft':
    case 'proposed':
    case 'archived':
      return { reason: 'not_found' };
    case 'cancelled':
      return { reason: 'cancelled' };
    default:
  }
  if (facts.own?.status === 'confirmed') return { reason: 'already_in', enrolmentId: facts.own.enrolmentId };
  if (facts.own?.status === 'waitlisted') return { reason: 'already_waiting', enrolmentId: facts.own.enrolmentId };
  if (facts.own?.status === 'offered') return { reason: 'already_offered', enrolmentId: facts.own.enrolmentId };
  if (facts.state === 'published') return { reason: 'not_open_yet', opensAt: facts.enrolmentOpensAt };
  if (facts.state !== 'enrolment_open') return { reason: 'closed', closedAt: facts.enrolmentClosesAt };
  return municipalities.includes(onBehalfOf) ? null : { reason: 'not_a_representative' };
}
