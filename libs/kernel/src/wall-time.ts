import { Temporal } from 'temporal-polyfill';

/** The zone in which people of the service meet. */
export const meetingZone = 'Europe/Helsinki';

export type WallTime =
  | { ok: true; instant: Date }
  /** The clocks jump over this time. */
  | { ok: false; reason: 'time_gap' }
  /** The clocks show this time twice; `earlier` and `later` are the two instants. */
  | { ok: false; reason: 'time_twice'; earlier: Date; later: Date }
  | { ok: false; reason: 'not_a_time' };

/**
 * The one resolver of wall time: `2026-11-21T13:00` in a zone → the instant. Libraries choose differently in the hours
 * around a clock change, so those are answered, not guessed.
 */
export function resolveWallTime(local: string, zone: string = meetingZone): WallTime {
  let wall: Temporal.PlainDateTime;
  try {
    wall = Temporal.PlainDateTime.from(local, { overflow: 'reject' });
  } catch {
    return { ok: false, reason: 'not_a_time' };
  }
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = wall.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) {
    return { ok: true, instant: new Date(earlier.epochMilliseconds) };
  }
  if (!earlier.toPlainDateTime().equals(wall)) return { ok: false, reason: 'time_gap' };
  return {
    ok: false,
    reason: 'time_twice',
    earlier: new Date(earlier.epochMilliseconds),
    later: new Date(later.epochMilliseconds),
  };
}
