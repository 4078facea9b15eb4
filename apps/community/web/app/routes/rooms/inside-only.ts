import { data } from 'react-router';
import { answered } from '../../loading';
import { signInFirst } from '../../parts/signed-in';

interface Asked<R> {
  viewer?: unknown;
  circleRoom?: R | null | undefined;
}

/** The room that was asked for. Who is not signed in signs in first; to anyone who is not inside there is none. */
export function insideOnly<R>(
  request: Request,
  result: { data: Asked<R> | null; errors: { code: string }[] },
): NonNullable<R> {
  const { viewer, circleRoom } = answered(result);
  if (circleRoom) return circleRoom;
  if (!viewer) throw signInFirst(request);
  throw data(null, { status: 404 });
}

/** The number of a meeting in an address. */
export function meetingNumber(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw data(null, { status: 404 });
  return Number(text);
}
