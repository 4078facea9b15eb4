import { Inject, Injectable } from '@nestjs/common';
import { grantedNow } from '#identity';
import { isUuid, type Locale } from '#kernel';
import { bestVersionFirst, readingOrder } from '#languages';
import { column, Database, type Selection, type Shape, Statement } from '#platform';
import { adminCircleShape } from './circle-admin-shape.js';

/** What a facilitator sees of a circle as it is made; nothing of who has enrolled. */
const fields = [
  ...['id', 'slug', 'version', 'state', 'returnedNote', 'title', 'titleLocale', 'texts', 'hostMunicipalityCode'],
  ...['hostName', 'languages', 'mode', 'themes', 'themeLabels', 'enrolmentOpensAt', 'enrolmentClosesAt', 'meetings'],
  ...[
    'capacity',
    'limitPerMunicipality',
    'approval',
    'reserved',
    'reservedUntil',
    'groupSize',
    'groupHolds',
    'startsAt',
    'coHostMunicipalities',
    'coHostOrganisations',
  ],
  ...['coHostNames', 'halfTypedMeetings', 'feedback', 'outcomes'],
  'cancelReason',
];
const ledShape: Shape = Object.fromEntries(Object.entries(adminCircleShape).filter(([name]) => fields.includes(name)));

const formerFields = ['id', 'slug', 'state', 'title', 'titleLocale', 'hostName', 'startsAt'];
const formerShape: Shape = {
  ...Object.fromEntries(Object.entries(adminCircleShape).filter(([name]) => formerFields.includes(name))),
  ledUntil: column('led.until'),
};

/** Circles as those see them who lead them now: drafts too. And what they have led. */
@Injectable()
export class LedCirclesReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Drafts and proposed ones first, then the last to start first. */
  async all(accountId: string, locale: Locale, selection: Selection): Promise<unknown[]> {
    return this.read(accountId, locale, selection, null);
  }

  /** Null when there is none that the person leads. */
  async byId(accountId: string, id: string, locale: Locale, selection: Selection): Promise<unknown | null> {
    if (!isUuid(id)) return null;
    return (await this.read(accountId, locale, selection, id))[0] ?? null;
  }

  /** Circles that the person led and that were published, the last led first: they can be copied. */
  async former(accountId: string, locale: Locale, selection: Selection): Promise<unknown[]> {
    const statement = new Statement();
    const node = statement.object(selection, formerShape);
    const rows = await this.database.read<{ node: unknown }>(
      `SELECT ${node} AS node FROM circle c
       JOIN (SELECT f.circle_id, max(f.valid_to) AS until FROM circle_facilitator f
         WHERE f.account_id = ${statement.param(accountId)}::uuid GROUP BY 1 HAVING NOT bool_or(${grantedNow('f')})) led
         ON led.circle_id = c.id
       ${titled(statement, locale)}
       WHERE c.status NOT IN ('draft', 'proposed') ORDER BY led.until DESC, c.id LIMIT 100`,
      statement.values,
    );
    return rows.map((row) => row.node);
  }

  private async read(accountId: string, locale: Locale, selection: Selection, id: string | null): Promise<unknown[]> {
    const statement = new Statement();
    const node = statement.object(selection, ledShape);
    const rows = await this.database.read<{ node: unknown }>(
      `SELECT ${node} AS node FROM circle c JOIN seat_pool p ON p.id = c.seat_pool_id
       ${titled(statement, locale)}
       WHERE c.id IN (SELECT f.circle_id FROM circle_facilitator f
           WHERE f.account_id = ${statement.param(accountId)}::uuid AND ${grantedNow('f')})
         ${id === null ? '' : `AND c.id = ${statement.param(id)}::uuid`}
       ORDER BY c.status IN ('draft', 'proposed') DESC, c.first_meeting_starts_at DESC NULLS FIRST, c.id LIMIT 100`,
      statement.values,
    );
    return rows.map((row) => row.node);
  }
}

/** The title `t` of the circle `c`, in the reader's language or the next best. */
const titled = (statement: Statement, locale: Locale): string =>
  `CROSS JOIN LATERAL (SELECT v.title, v.locale FROM circle_text v WHERE v.circle_id = c.id
     ORDER BY ${bestVersionFirst('v.locale', statement.param(readingOrder(locale)))} LIMIT 1) t`;
