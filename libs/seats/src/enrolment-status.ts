/**
 * confirmed: has a seat · waitlisted: in the queue · offered: a seat is kept for them until the offer expires ·
 * declined, expired: did not take the seat offered · withdrawn: gave the seat or the place in the queue up.
 */
export type EnrolmentStatus = 'confirmed' | 'waitlisted' | 'offered' | 'declined' | 'expired' | 'withdrawn';

/** Of someone who has, is offered or waits for a seat. */
export type LiveStatus = Extract<EnrolmentStatus, 'confirmed' | 'waitlisted' | 'offered'>;

/** Which status may follow which. Whoever comes again comes with a new enrolment. */
const nextEnrolmentStatus = {
  waitlisted: ['offered', 'withdrawn'],
  offered: ['confirmed', 'declined', 'expired', 'withdrawn'],
  confirmed: ['withdrawn'],
  declined: [],
  expired: [],
  withdrawn: [],
} as const satisfies Record<EnrolmentStatus, readonly EnrolmentStatus[]>;

/** Whether `to` may follow `from`. */
export const mayFollow = (from: EnrolmentStatus, to: EnrolmentStatus): boolean =>
  (nextEnrolmentStatus[from] as readonly EnrolmentStatus[]).includes(to);
