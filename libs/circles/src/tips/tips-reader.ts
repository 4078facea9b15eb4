import { Inject, Injectable } from '@nestjs/common';
import { awaitedFrom, hasAccount, LinkTokens } from '#identity';
import { municipalityShape } from '#municipalities';
import { column, Database, type Selection, type Shape, Statement } from '#platform';
import { type CircleReading, circleShape, circleState } from '../circle-shape.js';
import { isPublic } from '../circles-reader.js';
import { tipToken } from '../events.js';
import { mayBeTold } from './may-be-told.js';

const tipShape = (reading: CircleReading): Shape => ({
  state: column(
    `CASE WHEN t.used_at IS NOT NULL THEN 'used'
       WHEN t.email IS NULL OR t.expires_at <= app_now() OR NOT ${mayBeTold(circleState)} THEN 'expired' ELSE 'usable' END`,
  ),
  // What nobody may use any more tells nothing of the address, either.
  email: column('CASE WHEN t.expires_at > app_now() THEN t.email END'),
  known: column(`${hasAccount('t.email')} OR ${awaitedFrom('t.email')} IS NOT NULL`),
  tippedBy: column(`nullif(a.name, '')`),
  municipality: ({ object }) => object(municipalityShape('tm')),
  refused: column('EXISTS (SELECT FROM tip_refusal r WHERE r.address_hash = t.address_hash)'),
  circle: ({ object }) => object(circleShape(reading)),
});

/** One tip for whoever holds its mail. */
@Injectable()
export class TipsReader {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(LinkTokens) private readonly tokens: LinkTokens,
  ) {}

  /** Null when the token is not ours, or its circle is no longer to be seen. Looking uses nothing up. */
  async byToken(reading: CircleReading, token: string, selection: Selection): Promise<unknown | null> {
    const id = this.tokens.idOf(tipToken, token);
    if (id === null) return null;
    const statement = new Statement();
    const node = statement.object(selection, tipShape(reading));
    const [row] = await this.database.read<{ node: unknown }>(
      `SELECT ${node} AS node FROM circle_tip t JOIN account a ON a.id = t.tipped_by
       JOIN municipality tm ON tm.code = t.municipality_code
       JOIN circle c ON c.id = t.circle_id JOIN seat_pool p ON p.id = c.seat_pool_id
       WHERE t.id = ${statement.param(id)}::uuid AND t.mailed AND ${isPublic}`,
      statement.values,
    );
    return row?.node ?? null;
  }
}
