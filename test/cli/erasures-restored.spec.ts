import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { noteInLedger, readLedger } from '#people';
import { createDataSource, Database } from '#platform';
import { withSpareDatabase } from '../../apps/cli/src/backup/spare-database.ts';
import { backup } from '../../apps/cli/src/backup.ts';
import { backupDrill } from '../../apps/cli/src/backup-drill.ts';
import { restore } from '../../apps/cli/src/restore.ts';
import { type RunningApp, startApp } from '../support/apps.ts';
import { refusalOf, serviceSettings } from '../support/command.ts';
import { createWorld, type World } from '../support/people.ts';
import { planted, plantedEmail, plantPerson } from '../support/planted-person.ts';

let world: World;
let app: RunningApp;
let place: string;
let person: { id: string };
/** Taken while the person was still there. */
let folder: string;

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'kuntarinki-erasures-'));
  world = await createWorld();
  app = await startApp('community', world.database);
  person = await plantPerson(world);
  folder = join(place, 'before');
  await backup([folder], settings());
  const client = await app.client().signIn(person);
  const { data } = await client.ask(
    'mutation E($confirmation: String!) { eraseMyAccount(input: { confirmation: $confirmation }) { __typename } }',
    { confirmation: plantedEmail },
  );
  expect(data.eraseMyAccount).toEqual({ __typename: 'AccountErased' });
  // As the worker does it.
  noteInLedger(ledger(), await erasures(world.owner));
}, 60_000);

afterAll(async () => {
  rmSync(place, { recursive: true });
  await app.close();
  await world.close();
});

const ledger = () => join(place, 'erasures.log');
const settings = () => ({ ...serviceSettings(world.database), ERASURES_FILE: ledger() });
const erasures = (database: Database) =>
  database.read<{ accountId: never; erasedAt: Date }>(
    'SELECT account_id AS "accountId", erased_at AS "erasedAt" FROM erasure',
  );

const named = async (url: string) => {
  const dataSource = await createDataSource({ url, poolSize: 1 }).initialize();
  const rows = await new Database(dataSource).read<{ name: string; status: string }>(
    'SELECT name, status FROM account WHERE id = $1',
    [person.id],
  );
  await dataSource.destroy();
  return rows;
};

describe('a backup from before an erasure', () => {
  it('does not bring the person back', async () => {
    const [told, rows] = await withSpareDatabase(async (url) => [
      await restore([folder], { DATABASE_OWNER_URL: url, ERASURES_FILE: ledger() }),
      await named(url),
    ]);
    expect(rows).toEqual([{ name: '', status: 'erased' }]);
    expect(told).toContain('The ledger names 1 erasures; 1 accounts were back and have been erased again.');
  }, 120_000);

  it('is restored with no ledger only when that is said, and then warns', async () => {
    expect(await refusalOf(restore([folder], { DATABASE_OWNER_URL: world.database.ownerUrl }))).toContain(
      'Name the ledger of erasures',
    );
    const away = restore([folder, '--erasures', join(place, 'away')], { DATABASE_OWNER_URL: world.database.ownerUrl });
    expect(await refusalOf(away)).toMatch(/^There is no ledger of erasures at .* Nothing was restored\.$/);
    const [told, rows] = await withSpareDatabase(async (url) => [
      await restore([folder, '--erasures', 'none'], { DATABASE_OWNER_URL: url }),
      await named(url),
    ]);
    expect(told).toContain('NO LEDGER OF ERASURES WAS APPLIED');
    expect(rows).toMatchObject([{ name: `${planted} Testi` }]);
  }, 120_000);

  it('is not trusted to the ledger of another installation: the backup knows erasures that are not in it', async () => {
    const after = join(place, 'after');
    await backup([after], settings());
    const other = join(place, 'other.log');
    writeFileSync(other, `2026-01-01T00:00:00.000Z ${crypto.randomUUID()}\n`);
    const refusal = await withSpareDatabase((url) =>
      refusalOf(restore([after, '--erasures', other], { DATABASE_OWNER_URL: url })),
    );
    expect(refusal).toContain('the backup knows 1 erasures that the ledger does not');
  }, 120_000);

  it('is part of the drill', async () => {
    expect(await backupDrill([], settings())).toContain('ledger of erasures: 1 applied, nobody of them is back');
  }, 120_000);
});

describe('the ledger', () => {
  it('holds ids and instants only, each once, and a line that was cut is written again', async () => {
    const [erasure] = await erasures(world.owner);
    noteInLedger(
      ledger(),
      [erasure].flatMap((one) => one ?? []),
    );
    expect(readFileSync(ledger(), 'utf8')).toBe(`${erasure?.erasedAt.toISOString()} ${person.id}\n`);
    const cut = join(place, 'cut.log');
    writeFileSync(cut, `2026-01-01T00:00:00.000Z ${person.id.slice(0, 20)}`);
    noteInLedger(
      cut,
      [erasure].flatMap((one) => one ?? []),
    );
    expect(readLedger(cut)).toEqual([erasure]);
  });
});
