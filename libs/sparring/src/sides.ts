import { representsNow, tutorNow } from '#identity';

/** Who acts in a pair: the asking municipality, or the tutor municipality. */
export type Side = 'requester' | 'tutor';

/** SQL: whether the account, an SQL expression, is a tutor of the appointment `appointment`, the alias of a row, at the database's now. */
export const tutorsNow = (account: string, appointment: string): string =>
  `EXISTS (SELECT FROM role_grant tg WHERE tg.account_id = ${account} AND tg.role = 'tutor'
      AND tg.period_id = ${appointment}.period_id AND tg.municipality_code = ${appointment}.municipality_code
      AND ${appointment}.ended_at IS NULL AND ${tutorNow('tg')})`;

/** SQL: whether the account is a tutor of the tutor municipality that the request `request`, the alias of a row, is proposed to. */
export const tutorsRequest = (account: string, request: string): string =>
  `EXISTS (SELECT FROM sparring_pair tp JOIN tutor_municipality ta ON ta.id = tp.tutor_municipality_id
      WHERE tp.request_id = ${request}.id AND tp.ended_at IS NULL AND ${tutorsNow(account, 'ta')})`;

/** SQL: which side of the request `request` the account acts for at the database's now; null for neither. */
export const sideOf = (account: string, request: string): string =>
  `CASE WHEN ${representsNow(account, `${request}.municipality_code`)} THEN 'requester'
      WHEN ${tutorsRequest(account, request)} THEN 'tutor' END`;
