/**
 * pending: has applied, and nobody has decided yet · confirmed: has a seat · waitlisted: in the queue ·
 * offered: a seat is kept for them until the offer expires · declined: said no to the seat offered ·
 * expired: did not answer the offer in time, or still waited when everything was over ·
 * withdrawn: gave the seat, the place in the queue or the application up · rejected: the application was declined ·
 * completed: had a seat to the end.
 */
export type EnrolmentStatus =
  | 'pending'
  | 'confirmed'
  | 'waitlisted'
  | 'offered'
  | 'declined'
  | 'expired'
  | 'withdrawn'
  | 'rejected'
  | 'completed';

/** Of someone who has, is offered, waits or has applied for a seat. */
export type LiveStatus = Extract<EnrolmentStatus, 'pending' | 'confirmed' | 'waitlisted' | 'offered'>;

/** Of someone who has a seat, or had it to the end: what is there for those who take part is there for them. */
export type SeatedStatus = Extract<EnrolmentStatus, 'confirmed' | 'completed'>;

/** Whether the status is that of someone who has a seat, or had it to the end. */
export const isSeated = (status: EnrolmentStatus | undefined): status is SeatedStatus =>
  status === 'confirmed' || status === 'completed';

/** Which status may follow which. Whoever comes again comes with a new enrolment. */
const nextEnrolmentStatus = {
  pending: ['confirmed', 'waitlisted', 'rejected', 'withdrawn', 'expired'],
  waitlisted: ['offered', 'withdrawn', 'expired'],
  offered: ['confirmed', 'declined', 'expired', 'withdrawn'],
  confirmed: ['withdrawn', 'completed'],
  declined: [],
  expired: [],
  withdrawn: [],
  rejected: [],
  completed: [],
} as const satisfies Record<EnrolmentStatus, readonly EnrolmentStatus[]>;

/** Whether `to` may follow `from`. */
export const mayFollow = (from: EnrolmentStatus, to: EnrolmentStatus): boolean =>
  (nextEnrolmentStatus[from] as readonly EnrolmentStatus[]).includes(to);

/** Whether whose enrolment it is may bring it from one to the other: nobody decides on their own application. */
export const ownerMay = (from: EnrolmentStatus, to: EnrolmentStatus): boolean =>
  mayFollow(from, to) && (from !== 'pending' || to === 'withdrawn');
