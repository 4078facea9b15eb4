import type { EnrolmentId } from '#kernel';
import type { Standing } from '#municipalities';
import { isSeated, type LiveStatus, type SeatedStatus } from '#seats';
import type { CircleStatus } from './circle-status.js';

/** What the rule of joining must know of the circle, read in the transaction of the join. */
export interface JoinFacts {
  /** By the instants of the circle at the transaction's now. */
  state: CircleStatus;
  enrolmentOpensAt: Date;
  enrolmentClosesAt: Date;
  /** The viewer's enrolment, live or completed. */
  own: { enrolmentId: EnrolmentId; status: LiveStatus | SeatedStatus } | null;
}

/** How the viewer stands to the municipality for which they ask. */
export interface RepresentationFacts {
  standing: Standing;
  /** When the last affiliation ended. */
  endedAt: Date | null;
}

export type JoinRefusal =
  | { reason: 'not_found' }
  | { reason: 'not_a_representative' }
  | { reason: 'affiliation_pending' }
  | { reason: 'affiliation_ended'; endedAt: Date }
  | { reason: 'not_open_yet'; opensAt: Date }
  | { reason: 'closed'; closedAt: Date }
  | { reason: 'cancelled' }
  | { reason: 'already_in'; enrolmentId: EnrolmentId }
  | { reason: 'already_waiting'; enrolmentId: EnrolmentId }
  | { reason: 'already_offered'; enrolmentId: EnrolmentId }
  | { reason: 'already_applied'; enrolmentId: EnrolmentId };

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

/** Whether someone who stands so to a municipality may ask for a seat for it. Null: they may. */
export function whyNotJoin(facts: (JoinFacts & RepresentationFacts) | null): JoinRefusal | null {
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
  if (facts.own && isSeated(facts.own.status)) return { reason: 'already_in', enrolmentId: facts.own.enrolmentId };
  if (facts.own?.status === 'waitlisted') return { reason: 'already_waiting', enrolmentId: facts.own.enrolmentId };
  if (facts.own?.status === 'offered') return { reason: 'already_offered', enrolmentId: facts.own.enrolmentId };
  if (facts.own?.status === 'pending') return { reason: 'already_applied', enrolmentId: facts.own.enrolmentId };
  if (facts.state === 'published') return { reason: 'not_open_yet', opensAt: facts.enrolmentOpensAt };
  if (facts.state !== 'enrolment_open') return { reason: 'closed', closedAt: facts.enrolmentClosesAt };
  return whyNotRepresent(facts);
}

type StandingRefusal = Extract<
  JoinRefusal,
  { reason: 'not_a_representative' | 'affiliation_pending' | 'affiliation_ended' }
>;

/** Whether someone who stands so to a municipality may act for it. Null: they may. */
export function whyNotRepresent(facts: RepresentationFacts): StandingRefusal | null {
  switch (facts.standing) {
    case 'approved':
      return null;
    case 'pending':
      return { reason: 'affiliation_pending' };
    case 'ended':
      return facts.endedAt === null
        ? { reason: 'not_a_representative' }
        : { reason: 'affiliation_ended', endedAt: facts.endedAt };
    case 'none':
      return { reason: 'not_a_representative' };
    default:
      return facts.standing satisfies never;
  }
}
