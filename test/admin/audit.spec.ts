import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { createWorld, type World } from '../support/people.ts';

let world: World;
let admin: RunningApp;
let coordinator: Client;
let people: { id: string }[];

const row = (values: (string | null)[]) =>
  world.owner.read(
    `INSERT INTO audit_log (at, actor_id, municipality_code, act, object_kind, object_id, from_status, to_status)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values,
  );

beforeAll(async () => {
  world = await createWorld();
  admin = await startApp('admin', world.database);
  const team = await world.person({ represents: null, roles: ['programme_coordinator'] });
  coordinator = await admin.client().signIn(team);
  people = [
    await world.person({ name: 'Aino Esimerkki' }),
    await world.person({ name: 'Sanna Malli', represents: '205' }),
  ];
  const [aino, sanna] = people.map(({ id }) => id) as [string, string];
  const { id: circle, poolId } = await world.circle({ texts: { fi: 'Digituki alkuun' } });
  const [enrolment] = await world.owner.read<{ id: string }>(
    `INSERT INTO enrolment (pool_id, account_id, municipality_code, status, created_at, status_since)
     VALUES ($1, $2, '205', 'confirmed', now(), now()) RETURNING id`,
    [poolId, sanna],
  );
  await row(['2026-03-28T21:59:59Z', aino, '611', 'circle.publish', 'circle', circle, 'proposed', 'published']);
  await row(['2026-03-28T22:00:00Z', sanna, '205', 'circle.join', 'enrolment', enrolment?.id ?? '', null, 'confirmed']);
  await row(['2026-03-29T20:59:59Z', aino, null, 'role.grant', 'account', sanna, null, 'administrator']);
  await row([
    '2026-03-29T21:00:00Z',
    null,
    null,
    'seat.expire',
    'enrolment',
    enrolment?.id ?? '',
    'offered',
    'expired',
  ]);
}, 30_000);

afterAll(async () => {
  await admin.close();
  await world.close();
});

interface Found {
  auditLog: { nodes: Record<string, string | null>[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
}
const find = async (filter: object, more: object = {}, fields = 'act') =>
  (
    await coordinator.ask<Found>(
      `query L($filter: AuditFilter, $first: Int, $after: String) { auditLog(locale: sv, filter: $filter, first: $first, after: $after) {
         nodes { ${fields} } pageInfo { endCursor hasNextPage } } }`,
      { filter, ...more },
    )
  ).data.auditLog;
const acts = async (filter: object) => (await find(filter)).nodes.map(({ act }) => act);
const own = { to: '2026-04-30' };

describe('the audit log', () => {
  it('is found by who acted and whom or whose it was about, municipality, kind, object and act', async () => {
    expect(await acts(own)).toEqual(['seat.expire', 'role.grant', 'circle.join', 'circle.publish']);
    expect(await acts({ ...own, personId: people[1]?.id })).toEqual(['seat.expire', 'role.grant', 'circle.join']);
    expect(await acts({ ...own, personId: people[0]?.id })).toEqual(['role.grant', 'circle.publish']);
    expect(await acts({ ...own, municipalityCode: '611' })).toEqual(['circle.publish']);
    expect(await acts({ ...own, objectKind: 'enrolment' })).toEqual(['seat.expire', 'circle.join']);
    expect(await acts({ ...own, objectId: people[1]?.id })).toEqual(['role.grant']);
    expect(await acts({ ...own, act: 'circle.join' })).toEqual(['circle.join']);
    expect(await acts({ ...own, personId: 'x' })).toEqual([]);
  });

  it('knows days as they are in Finland, also when one has 23 hours', async () => {
    expect(await acts({ from: '2026-03-29', to: '2026-03-29' })).toEqual(['role.grant', 'circle.join']);
    expect(await acts({ to: '2026-03-28' })).toEqual(['circle.publish']);
  });

  it('names people, circles and municipalities as they are when one looks', async () => {
    const [granted] = (await find({ ...own, act: 'role.grant' }, {}, 'actorName personName toStatus')).nodes;
    expect(granted).toEqual({ actorName: 'Aino Esimerkki', personName: 'Sanna Malli', toStatus: 'administrator' });
    const joined = 'actorName municipalityName personName circleTitle';
    expect((await find({ ...own, act: 'circle.join' }, {}, joined)).nodes[0]).toMatchObject({
      municipalityName: 'Kajana',
      circleTitle: 'Digituki alkuun',
      personName: 'Sanna Malli',
    });
    await world.owner.read(`UPDATE account SET name = 'Sanna Toinen' WHERE id = $1`, [people[1]?.id]);
    expect((await find({ ...own, act: 'circle.join' }, {}, 'actorName')).nodes).toEqual([
      { actorName: 'Sanna Toinen' },
    ]);
  });

  it('is read page by page without a row twice or missing, also when many have one instant', async () => {
    for (let n = 0; n < 7; n += 1)
      await row(['2025-01-01T00:00:00Z', null, null, 'test.page', 'thing', String(n), null, null]);
    const seen: (string | null | undefined)[] = [];
    let after: string | null = null;
    do {
      const page: Found['auditLog'] = await find({ act: 'test.page' }, { first: 3, after }, 'objectId');
      seen.push(...page.nodes.map(({ objectId }) => objectId));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(['6', '5', '4', '3', '2', '1', '0']);
  });

  it('is taken out as a whole, and that is in the log with what was looked for', async () => {
    const { data } = await coordinator.ask<{ exportAuditLog: { rows: { act: string }[] } }>(
      `mutation E($filter: AuditFilter) { exportAuditLog(locale: fi, filter: $filter) { ... on AuditExported { rows { act } } } }`,
      { filter: { act: 'test.page', objectId: null } },
    );
    expect(data.exportAuditLog.rows).toHaveLength(7);
    const [exported] = (await find({ act: 'audit.export' }, {}, 'objectId reason')).nodes;
    expect(exported).toEqual({ objectId: '7', reason: 'act=test.page' });
  });

  it('is not taken out in part: more than 10,000 acts are refused, and nothing is logged', async () => {
    await world.owner.read(
      `INSERT INTO audit_log (at, act, object_kind, object_id)
       SELECT timestamptz '2024-01-01' + n * interval '1 second', 'test.many', 'thing', n::text FROM generate_series(1, 10001) n`,
    );
    const { data } = await coordinator.ask(
      `mutation E { exportAuditLog(locale: fi, filter: { act: "test.many" }) { __typename ... on AuditExportTooLong { code most } } }`,
    );
    expect(data).toEqual({
      exportAuditLog: { __typename: 'AuditExportTooLong', code: 'too_many_rows', most: 10_000 },
    });
    expect((await find({ act: 'audit.export' })).nodes).toHaveLength(1);
  });

  it('needs a recent proof to be taken out', async () => {
    await world.shiftClock('16 minutes');
    const { codes } = await coordinator.ask(`mutation E { exportAuditLog(locale: fi) { __typename } }`);
    await world.shiftClock('0');
    expect(codes).toEqual(['REAUTHENTICATION_NEEDED']);
  });
});

describe('with 300,000 acts', () => {
  beforeAll(async () => {
    await world.owner.read(
      `INSERT INTO audit_log (at, actor_id, municipality_code, act, object_kind, object_id)
       SELECT now() - n * interval '1 minute', CASE WHEN n % 1000 = 0 THEN $1::uuid END, CASE WHEN n % 500 = 0 THEN '049' END,
         CASE WHEN n % 5000 = 0 THEN 'test.rare' ELSE 'test.common' END, CASE WHEN n % 7000 = 0 THEN 'rare' ELSE 'thing' END,
         n::text FROM generate_series(1, 300000) n`,
      [people[0]?.id],
    );
    await world.owner.read('ANALYZE audit_log');
  }, 60_000);

  it.each([
    ['everything', {}],
    ['a person', { personId: 'aino' }],
    ['a municipality', { municipalityCode: '049' }],
    ['an act', { act: 'test.rare' }],
    ['a kind', { objectKind: 'rare' }],
    ['an object', { objectId: '4711' }],
    ['some days', { from: '2026-01-01', to: '2026-01-07' }],
  ])('a page of %s is one statement by an index', async (_what, given) => {
    const filter = 'personId' in given ? { personId: people[0]?.id } : given;
    await find(filter);
    const statements = await admin.statements(() => find(filter));
    const own = statements.filter((text) => text.includes('FROM (SELECT a.*'));
    expect(own).toHaveLength(1);
    const [plan] = await explain(own[0] ?? '', Object.values(filter).filter(Boolean) as string[]);
    expect(plan).not.toContain('Seq Scan on audit_log');
    expect(plan).toContain('audit_log_');
  });

  async function explain(text: string, values: string[]): Promise<string[]> {
    const sql = [...values.entries()].reduce((sofar, [n, value]) => sofar.replaceAll(`$${n + 1}`, `'${value}'`), text);
    const rows = await world.owner.read<{ 'QUERY PLAN': string }>(`EXPLAIN ${sql.replace(/LIMIT \$\d+/, 'LIMIT 51')}`);
    return [rows.map((line) => line['QUERY PLAN']).join('\n')];
  }
});
