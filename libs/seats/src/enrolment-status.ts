/** confirmed: has a seat · waitlisted: in the queue · withdrawn: gave it up. */
export type EnrolmentStatus = 'confirmed' | 'waitlisted' | 'withdrawn';
