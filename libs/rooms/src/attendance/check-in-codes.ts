import { Inject, Injectable } from '@nestjs/common';
import { LinkTokens } from '#identity';
import type { AccountId } from '#kernel';
import { Database } from '#platform';
import { insideOf } from '../inside.js';
import { checkInCloses, checkInOpens } from './attendance-policy.js';

interface CheckInCode {
  code: string;
  opensAt: Date;
  closesAt: Date;
}

/** The code of a meeting, made from its id and the secret of the installation: it stands in no table and no log. */
@Injectable()
export class CheckInCodes {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(LinkTokens) private readonly tokens: LinkTokens,
  ) {}

  /** Null for whoever does not lead the circle and is not of the project team, as where there is no such meeting. */
  async of(accountId: AccountId, slug: string, number: number): Promise<CheckInCode | null> {
    const [row] = await this.database.read<{ id: string; startsAt: Date; endsAt: Date }>(
      `SELECT me.id, me.starts_at AS "startsAt", me.ends_at AS "endsAt"
       FROM circle c JOIN meeting me ON me.circle_id = c.id JOIN LATERAL ${insideOf('$1')} inside ON true
       WHERE c.slug = $2 AND me.number = $3 AND c.status <> 'cancelled' AND me.cancelled_at IS NULL AND (inside.leads OR inside.team)`,
      [accountId, slug, number],
    );
    if (row === undefined) return null;
    return { code: this.tokens.codeOf(row.id), opensAt: checkInOpens(row), closesAt: checkInCloses(row) };
  }
}
