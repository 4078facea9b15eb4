import type { LinkTokens } from '#identity';
import type { CircleId, MunicipalityCode } from '#kernel';
import { type Standing, standingOf } from '#municipalities';
import { inTurnOf, type Transaction } from '#platform';
import type { CircleStatus } from '../circle-status.js';
import type { TipFacts } from './tip-policy.js';

/** Tips within 24 hours: of one person, and mails to one address, by whomever and about whichever circle. */
const limits = { sender: 10, address: 3 };

/** What is known of an address that somebody was told at, once the address is forgotten. */
export const hashOfTipped = (tokens: LinkTokens, email: string): string => tokens.pseudonym(`tips to ${email}`);

export interface TellingFacts extends TipFacts {
  /** Whether the viewer has told the same address of the circle within 24 hours. */
  toldByViewer: boolean;
  /** When the viewer may tell somebody again; null: now. */
  retryAt: Date | null;
  /** Whether the address hears nothing: told of the circle before, told much today, or wants no tips. */
  staysSilent: boolean;
}

interface Asked {
  accountId: string;
  circleId: CircleId;
  onBehalfOf: MunicipalityCode;
  addressHash: string;
}

interface Row {
  state: CircleStatus;
  closes: Date;
  standing: Standing;
  ended: Date | null;
  told: boolean;
  retry: Date | null;
  silent: boolean;
}

/**
 * What telling a colleague is decided by; null when there is no such circle. All is asked in one statement, whatever is
 * true of the address. Tips of one person, and those to one address, are decided one after the other.
 */
export async function tellingFacts(tx: Transaction, asked: Asked): Promise<TellingFacts | null> {
  const { accountId, circleId, onBehalfOf, addressHash } = asked;
  await inTurnOf(tx, `tips of ${accountId}`, `tips to ${addressHash}`);
  const [row] = await tx.sql<Row>(
    `SELECT circle_state(c.status, c.enrolment_opens_at, c.enrolment_closes_at, c.first_meeting_starts_at,
         c.last_meeting_ends_at, $5) AS state,
       c.enrolment_closes_at AS closes, s.standing, s.ended,
       EXISTS (SELECT FROM circle_tip t WHERE t.tipped_by = $2 AND t.circle_id = c.id AND t.address_hash = $4
         AND t.created_at > $5::timestamptz - interval '1 day') AS told,
       (SELECT t.created_at FROM circle_tip t WHERE t.tipped_by = $2 AND t.created_at > $5::timestamptz - interval '1 day'
        ORDER BY t.created_at DESC OFFSET $6::int LIMIT 1) + interval '1 day' AS retry,
       (EXISTS (SELECT FROM circle_tip t WHERE t.circle_id = c.id AND t.address_hash = $4 AND t.mailed)
         OR EXISTS (SELECT FROM tip_refusal r WHERE r.address_hash = $4)
         OR (SELECT count(*) >= $7::int FROM circle_tip t WHERE t.address_hash = $4 AND t.mailed
             AND t.created_at > $5::timestamptz - interval '1 day')) AS silent
     FROM circle c CROSS JOIN LATERAL ${standingOf('$2', '$3', '$5')} s WHERE c.id = $1`,
    [circleId, accountId, onBehalfOf, addressHash, tx.now, limits.sender - 1, limits.address],
  );
  if (row === undefined) return null;
  const { state, closes: enrolmentClosesAt, standing, ended: endedAt, told, retry, silent } = row;
  return { state, enrolmentClosesAt, standing, endedAt, toldByViewer: told, retryAt: retry, staysSilent: silent };
}
