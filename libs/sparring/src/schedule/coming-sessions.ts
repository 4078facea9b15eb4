import { Inject, Injectable } from '@nestjs/common';
import type { SignedIn } from '#identity';
import type { Locale } from '#kernel';
import { Database } from '#platform';
import { hearsOfSession, sessionPair, sessionStands } from '../readers.js';
import type { Mode } from '../request-parts.js';

interface ComingSession {
  requestId: string;
  requesterName: string;
  tutorName: string;
  startsAt: string;
  endsAt: string;
  mode: Mode;
  place: string | null;
}

const ends = '(s.starts_at + make_interval(mins => s.minutes))';

/** The sessions to come that someone hears of. */
@Injectable()
export class ComingSessions {
  constructor(@Inject(Database) private readonly database: Database) {}

  of({ accountId }: SignedIn, locale: Locale): Promise<ComingSession[]> {
    return this.database.read<ComingSession>(
      `SELECT r.id AS "requestId", m.name ->> $2 AS "requesterName", tm.name ->> $2 AS "tutorName", s.starts_at AS "startsAt",
         ${ends} AS "endsAt", s.mode, s.place
       FROM ${sessionPair} JOIN municipality m ON m.code = r.municipality_code
       JOIN municipality tm ON tm.code = t.municipality_code JOIN account a ON a.id = $1 AND ${hearsOfSession}
       WHERE ${sessionStands} AND ${ends} > app_now() ORDER BY s.starts_at, sp.id`,
      [accountId, locale],
    );
  }
}
