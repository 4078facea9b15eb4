/**
 * pending: has applied, and nobody has decided yet · confirmed: has a seat · waitlisted: in the queue · offered: a seat is kept for them until the offer expires ·
 * declined, expired: did not take the seat offered · withdrawn: gave the seat, the place in the queue or the application up ·
 * rejected: the application was declined.
 */
export type EnrolmentStatus =
  | 'pending'
  | 'confirmed'
  | 'waitlisted'
  | 'offered'
  | 'declined'
  | 'expired'
  | 'withdrawn'
  | 'rejected';

/** Of someone who has, is offered, waits or has applied for a seat. */
export type LiveStatus = Extract<EnrolmentStatus, 'pending' | 'confirmed' | 'waitlisted' | 'offered'>;

/** Which status may follow which. Whoever comes again comes with a new enrolment. */
const nextEnrolmentStatus = {
  pending: ['confirmed', 'waitlisted', 'rejected', 'withdrawn'],
  waitlisted: ['offered', 'withdrawn'],
  offered: ['confirmed', 'declined', 'expired', 'withdrawn'],
  confirmed: ['withdrawn'],
  declined: [],
  expired: [],
  withdrawn: [],
  rejected: [],
} as const satisfies Record<EnrolmentStatus, readonly EnrolmentStatus[]>;

/** Whether `to` may follow `from`. */
export const mayFollow = (from: EnrolmentStatus, to: EnrolmentStatus): boolean =>
  (nextEnrolmentStatus[from] as readonly EnrolmentStatus[]).includes(to);

/** Whether whose enrolment it is may bring it from one to the other: nobody decides on their own application. */
export const ownerMay = (from: EnrolmentStatus, to: EnrolmentStatus): boolean =>
  mayFollow(from, to) && (from !== 'pending' || to === 'withdrawn');
