import type { EnrolmentId } from '#kernel';

/** Someone got a seat or a place in the queue of a circle. */
export const circleEnrolled = 'circles.enrolled';
export interface CircleEnrolled {
  enrolmentId: EnrolmentId;
}

/** What the token of a mailed offer is for: made of it and the enrolment's id. */
export const offerToken = 'seat_offer';

/** Someone gave up their seat, an offer or their place in the queue of a circle. */
export const circleLeft = 'circles.left';
export interface CircleLeft {
  enrolmentId: EnrolmentId;
  /** What they gave up. Jobs queued before this was told come without it. */
  from?: 'confirmed' | 'offered' | 'waitlisted';
}

/** Someone leads a circle from now on, or no longer. */
export const facilitatorChanged = 'circles.facilitator_changed';
export interface FacilitatorChanged {
  facilitatorId: string;
  change: 'granted' | 'ended';
}
