import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import type { CircleId, Locale } from '#kernel';
import { createDataSource, Database, Statement } from '#platform';
import { createWorld, type World } from '../../../test/support/people.ts';
import { type LanguageFacts, languageFacts, languageStatus } from './circle-languages.js';
import { circleShape } from './circle-shape.js';
import { ReviseCircleText } from './revise-circle-text.js';

let world: World;
let database: Database;
let viewer: SignedIn;
let revise: ReviseCircleText;

beforeAll(async () => {
  world = await createWorld();
  database = new Database(await createDataSource({ url: world.database.appUrl, poolSize: 20 }).initialize());
  const { id: accountId, name } = await world.person({ roles: ['programme_coordinator'] });
  const roles: SignedIn['roles'] = ['programme_coordinator'];
  viewer = {
    accountId,
    name,
    email: 'x@inkoo.example',
    locale: 'fi',
    municipalities: [],
    coordinates: [],
    tutors: [],
    roles,
    provedRecently: true,
  };
  revise = new ReviseCircleText(database, new Audit());
});

afterAll(async () => {
  await database.dataSource.destroy();
  await world.close();
});

const text = { locale: 'fi' as const, revision: 1, follows: null, minor: false };
const fields = { title: 'Uusi', summary: 'x' };

describe('a text that several revise at once', () => {
  it('is kept from one of them, whole; the others learn that it has changed', async () => {
    const circle = await world.circle();
    const circleId = circle.id as CircleId;
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        revise.execute(viewer, { circleId, ...text, fields: { title: `Nimi ${n}`, summary: `Kuvaus ${n}` } }),
      ),
    );
    const kept = outcomes.findIndex(({ ok }) => ok);
    const refused = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal.reason]));
    expect(refused).toEqual(Array(11).fill('stale_version'));
    const rows = await world.owner.read(
      `SELECT title, summary, revision, field_revisions AS fields FROM circle_text WHERE circle_id = $1 AND locale = 'fi'`,
      [circleId],
    );
    expect(rows).toEqual([
      { title: `Nimi ${kept}`, summary: `Kuvaus ${kept}`, revision: 2, fields: { title: 2, summary: 2 } },
    ]);
    const log = await world.owner.read('SELECT act, reason FROM audit_log WHERE object_id = $1', [circleId]);
    expect(log).toEqual([{ act: 'circle.revise_text', reason: 'fi' }]);
  });

  it('and that are two languages are both kept, the translation behind what it has not seen', async () => {
    const { id } = await world.circle();
    const circleId = id as CircleId;
    await Promise.all([
      revise.execute(viewer, { circleId, ...text, fields }),
      revise.execute(viewer, { circleId, ...text, locale: 'sv', follows: 1, fields: { title: 'Ny', summary: 'x' } }),
    ]);
    expect((await statusOf(id)).map(({ locale, status }) => `${locale} ${status}`)).toEqual([
      'fi current',
      'sv stale',
      'en missing',
    ]);
  });
});

async function statusOf(id: string) {
  const [row] = await database.read<{ facts: LanguageFacts }>(
    `SELECT ${languageFacts} AS facts FROM circle c WHERE c.id = $1`,
    [id],
  );
  if (row === undefined) throw new Error(`no circle ${id}`);
  return languageStatus(row.facts);
}

/** The version that the reader of a language is told is newer. */
async function newerFor(id: string, locale: Locale): Promise<Locale | undefined> {
  const statement = new Statement();
  const leaf = (name: string, children: object[] = []) => ({ name, alias: name, args: {}, children });
  const selection = [leaf('text', [leaf('newer', [leaf('locale')])])] as Parameters<Statement['object']>[0];
  const node = statement.object(selection, circleShape({ accountId: null, municipalities: [], locale }));
  const [row] = await database.read<{ node: { text: { newer: { locale: Locale } | null } } }>(
    `SELECT ${node} AS node FROM circle c JOIN seat_pool p ON p.id = c.seat_pool_id
     WHERE c.id = ${statement.param(id)}::uuid`,
    statement.values,
  );
  return row?.node.text.newer?.locale;
}

describe('what the reader is told', () => {
  const cases = [1, 2, 3].flatMap((sourceRevision) =>
    [{}, { title: 2 }, { summary: 3 }, { title: 3, summary: 2 }].flatMap((fieldRevisions) =>
      ['x', ''].flatMap((ofSource) => ['x', ''].map((own) => ({ sourceRevision, fieldRevisions, ofSource, own }))),
    ),
  );

  it('is that the source is newer just when a field is stale', async () => {
    const { id } = await world.circle();
    for (const { sourceRevision, fieldRevisions, ofSource, own } of cases) {
      await world.owner.read(
        `UPDATE circle_text SET field_revisions = $2, summary = $3 WHERE circle_id = $1 AND locale = 'fi'`,
        [id, JSON.stringify(fieldRevisions), ofSource],
      );
      await world.owner.read(
        `UPDATE circle_text SET source_revision = $2, summary = $3 WHERE circle_id = $1 AND locale = 'sv'`,
        [id, sourceRevision, own],
      );
      const swedish = (await statusOf(id)).find(({ locale }) => locale === 'sv');
      const stale = swedish?.fields.some(({ status }) => status === 'stale');
      expect({ sourceRevision, fieldRevisions, newer: await newerFor(id, 'sv') }).toEqual({
        sourceRevision,
        fieldRevisions,
        newer: stale ? 'fi' : undefined,
      });
      expect(await newerFor(id, 'fi')).toBeUndefined();
    }
  });
});
