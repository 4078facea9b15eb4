import type { EnrolmentId, SeatPoolId } from '#kernel';

/** A seat is kept for someone who waited. */
export const seatOffered = 'seats.offered';
export interface SeatOffered {
  enrolmentId: EnrolmentId;
}

/** The instant at which seats that were kept are free for everyone. */
export const seatsRelease = 'seats.release';
export interface SeatsRelease {
  poolId: SeatPoolId;
}

/** The time to look for offers of a pool that have expired. */
export const seatsExpire = 'seats.expire';
export interface SeatsExpire {
  poolId: SeatPoolId;
}
