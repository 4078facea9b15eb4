import type { EnrolmentId } from '#kernel';

/** Someone got a seat or a place in the queue of a circle. */
export const circleEnrolled = 'circles.enrolled';
export interface CircleEnrolled {
  enrolmentId: EnrolmentId;
}
