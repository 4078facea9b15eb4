import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { personalData } from '#people';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { createWorld, type World } from '../support/people.ts';
import { planted, plantPerson } from '../support/planted-person.ts';

type Rows = Record<string, unknown>[];

let world: World;
let app: RunningApp;
let client: Client;
let person: { id: string };

beforeAll(async () => {
  world = await createWorld();
  app = await startApp('community', world.database);
  person = await plantPerson(world);
  await world.person({ name: 'Toinen Ihminen' });
  client = await app.client().signIn(person);
  // The first use lengthens the session.
  await client.ask('{ viewer { id } }');
});

afterAll(async () => {
  await app.close();
  await world.close();
});

const ask = async (format: 'JSON' | 'CSV', by = client) =>
  (
    await by.ask<{ exportMyData: { fileName: string; mediaType: string; content: string } }>(
      'mutation E($format: ExportFormat!) { exportMyData(format: $format) { fileName mediaType content } }',
      { format },
    )
  ).data.exportMyData;

const short = (table: string): string => table.split('.')[1] ?? '';

describe('everything about oneself', () => {
  it('holds each column that the manifest calls exported, as it stands in the database', async () => {
    const { content, fileName, mediaType } = await ask('JSON');
    expect([fileName, mediaType]).toEqual([
      expect.stringMatching(/^kuntarinki-\d{4}-\d\d-\d\d\.json$/),
      'application/json',
    ]);
    const { data, withheld } = JSON.parse(Buffer.from(content, 'base64').toString('utf8')) as {
      data: Record<string, Rows>;
      withheld: { column: string; why: string }[];
    };
    const problems: string[] = [];
    for (const [table, described] of Object.entries(personalData)) {
      // Nothing is there before an erasure, and nobody to give it to afterwards.
      if (described.whose === null || table === 'public.erasure') continue;
      // The act of taking it along comes after what is taken along.
      const before = table === 'public.audit_log' ? `AND t.act <> 'account.export'` : '';
      const there = await world.owner.read<{ row: Record<string, unknown> }>(
        `SELECT row_to_json(t) AS row FROM (SELECT * FROM ${table} t WHERE ${described.whose} ${before}) t ORDER BY t`,
        [person.id],
      );
      const given = data[short(table)] ?? [];
      if (given.length !== there.length) problems.push(`${table}: ${given.length} rows, not ${there.length}`);
      for (const [column, kind] of Object.entries(described.columns)) {
        if (kind === 'not_personal') continue;
        const values = there.map(({ row }) => row[column]);
        const told = given.map((row) => row[column]);
        if (kind.exported !== true) {
          if (!withheld.some((one) => one.column === `${short(table)}.${column}`)) problems.push(`${column}: why not?`);
          if (told.some((value) => value !== undefined)) problems.push(`${table}.${column} is withheld but given`);
        } else if (JSON.stringify(told) !== JSON.stringify(values)) problems.push(`${table}.${column} is not as it is`);
        else if (values.every((value) => value === null)) problems.push(`${table}.${column}: the test plants nothing`);
      }
    }
    expect(problems).toEqual([]);
    expect(data.affiliation?.map(({ municipality }) => municipality).sort()).toEqual(['Pornainen', null]);
  });

  it('comes as tables too, which no program takes for formulas', async () => {
    const { content, fileName, mediaType } = await ask('CSV');
    expect([fileName.slice(-4), mediaType]).toEqual(['.zip', 'application/zip']);
    const files = unzipSync(Buffer.from(content, 'base64'));
    const tables = Object.fromEntries(
      Object.entries(files).map(([name, bytes]) => [
        name,
        parse(strFromU8(bytes), { columns: true, bom: true }) as Rows,
      ]),
    );
    expect(tables['account.csv']).toMatchObject([{ name: `${planted} Testi`, presentation: `'=Olen ${planted}` }]);
    expect(tables['enrolment.csv']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ wish: `'+${planted} toivoo`, status: 'confirmed' }),
        expect.objectContaining({ decision_reason: `${planted} ei mahtunut`, status: 'rejected' }),
      ]),
    );
    expect(tables['account_theme.csv']).toHaveLength(2);
    for (const table of Object.values(tables))
      for (const row of table) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });

  it('is of nobody else, is for members, and leaves a row in the audit log', async () => {
    const other = await app.client().signIn(await world.person());
    const { content } = await ask('JSON', other);
    expect(Buffer.from(content, 'base64').toString('utf8')).not.toContain(planted);
    const visitor = await app.client().ask('mutation { exportMyData(format: JSON) { content } }');
    expect(visitor.codes).toEqual(['UNAUTHENTICATED']);
    const acts = await world.owner.read(
      `SELECT to_status AS "to" FROM audit_log WHERE act = 'account.export' AND actor_id = $1 ORDER BY id`,
      [person.id],
    );
    expect(acts).toEqual([{ to: 'json' }, { to: 'csv' }]);
  });
});
