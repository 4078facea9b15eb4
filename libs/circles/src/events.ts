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

/** Someone has applied for a seat of a circle, or their application was declined. */
export const circleApplication = 'circles.application';
export interface CircleApplication {
  enrolmentId: EnrolmentId;
}

/** Applications wait for someone who leads the circle. */
export const applicationsWait = 'circles.applications_wait';
export interface ApplicationsWait {
  facilitatorId: string;
}

/** Someone wants a colleague to know of a circle; whether a mail goes out is decided by then. */
export const circleTipped = 'circles.tipped';
export interface CircleTipped {
  tipId: string;
}

/** What the token of a mailed tip is for: made of it and the tip's id. */
export const tipToken = 'circle_tip';

/** Someone leads a circle from now on, or no longer. */
export const facilitatorChanged = 'circles.facilitator_changed';
export interface FacilitatorChanged {
  facilitatorId: string;
  change: 'granted' | 'ended';
}

/** The circle that someone leads was sent back or published. */
export const ledCircleDecided = 'circles.led_circle_decided';
export interface LedCircleDecided {
  facilitatorId: string;
  decision: 'returned' | 'published';
  /** Of the circle after it. */
  version: number;
}

/** A circle was submitted: someone of the project team is told that it waits for a decision. */
export const circleProposed = 'circles.proposed';
export interface CircleProposed {
  circleId: string;
  readerId: string;
  /** Of the circle after it: of a circle that was decided on since, nobody is told. */
  version: number;
}

/** A meeting of a published circle was changed, added or cancelled: one job for each person who hears of it. */
export const meetingChanged = 'circles.meeting_changed';
export interface MeetingChanged {
  meetingId: string;
  accountId: string;
  /** How often it had been changed by then; of two changes only the later one is told. */
  changes: number;
}

/** A circle is not held: one job for each person who hears of it. */
export const circleCancelled = 'circles.cancelled';
export interface CircleCancelled {
  circleId: string;
  accountId: string;
}

/** Of a seat that a colleague is asked to take: who is concerned is told. */
export const seatTransferTold = 'circles.transfer_told';
export interface SeatTransferTold {
  transferId: string;
  what: 'asked' | 'accepted' | 'declined' | 'taken_back' | 'lapsed';
}

/** The time to look whether the colleague has answered. */
export const seatTransferLapses = 'circles.transfer_lapses';
export interface SeatTransferLapses {
  transferId: string;
}
