import { helsinkiToday } from '#platform';

/** SQL: whether the municipality `m` belongs to the area of the round `round`, both aliases of rows. */
export const inArea = (round: string, m: string): string =>
  `coalesce((SELECT xe.invited FROM sparring_round_exception xe WHERE xe.round_id = ${round}.id AND xe.municipality_code = ${m}.code),
      EXISTS (SELECT FROM sparring_round_region xr WHERE xr.round_id = ${round}.id AND xr.region_code = ${m}.region_code))`;

/** SQL: whether it is invited today: in the area, there still, and no tutor municipality of the period. */
export const invites = (round: string, m: string): string =>
  `((${m}.valid_to IS NULL OR ${m}.valid_to >= ${helsinkiToday}) AND ${inArea(round, m)}
      AND NOT EXISTS (SELECT FROM tutor_municipality xt WHERE xt.period_id = ${round}.period_id
        AND xt.municipality_code = ${m}.code AND xt.ended_at IS NULL))`;

/** SQL: whether the municipality with the code, an SQL expression, has asked in the round, alone or with a neighbour. */
export const hasAnswered = (round: string, code: string): string =>
  `EXISTS (SELECT FROM sparring_request xq WHERE xq.round_id = ${round}.id AND (xq.municipality_code = ${code}
      OR EXISTS (SELECT FROM sparring_neighbour xn WHERE xn.request_id = xq.id AND xn.municipality_code = ${code})))`;

/** SQL: whether a request of it is in the round that was not withdrawn, its own or together with a neighbour. */
export const asks = (round: string, code: string): string =>
  `EXISTS (SELECT FROM sparring_request xq WHERE xq.round_id = ${round}.id AND xq.status <> 'withdrawn'
      AND (xq.municipality_code = ${code} OR EXISTS (SELECT FROM sparring_neighbour xn WHERE xn.request_id = xq.id
        AND xn.municipality_code = ${code})))`;

/** SQL: whether the municipality has said that it does not ask this time. */
export const declineOf = (round: string, code: string): string =>
  `EXISTS (SELECT FROM sparring_round_decline xd WHERE xd.round_id = ${round}.id AND xd.municipality_code = ${code})`;

/** SQL: whether that is its answer: whoever asks all the same, with a neighbour for one, has not said no. */
export const declines = (round: string, code: string): string =>
  `(${declineOf(round, code)} AND NOT ${asks(round, code)})`;
