import { execFile } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { differencesTo } from '../../apps/cli/src/backup/restore-backup.ts';
import { withSpareDatabase } from '../../apps/cli/src/backup/spare-database.ts';
import { actAs, inTransaction } from '../../apps/cli/src/backup/tables.ts';
import { writeBackup } from '../../apps/cli/src/backup/write-backup.ts';
import { backup } from '../../apps/cli/src/backup.ts';
import { backupDrill } from '../../apps/cli/src/backup-drill.ts';
import { restore } from '../../apps/cli/src/restore.ts';
import { root } from '../support/built.ts';
import { refusalOf, serviceSettings } from '../support/command.ts';
import { createWorld, type World } from '../support/people.ts';

let world: World;
let place: string;

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'kuntarinki-backup-'));
  writeFileSync(ledger(), '');
  world = await createWorld();
  const env = { ...settings(), KUNTARINKI_MODE: 'demo', NODE_ENV: 'production' };
  await promisify(execFile)(process.execPath, [join(root, 'dist/apps/cli/src/demo-load.js')], { env });
  const { id } = await world.person({ name: 'Tab\tja\nrivi \\N "lainaus"', roles: ['administrator'] });
  await world.owner.transaction(async (tx) => {
    await tx.sql(`SELECT jobs.add('identity.link_requested', '{"linkId":"x"}'::json)`);
    await tx.sql(
      `INSERT INTO audit_log (at, actor_id, act, object_kind, object_id)
       SELECT now(), $1, 'circle.join', 'enrolment', n::text FROM generate_series(1, 20000) n`,
      [id],
    );
    await tx.sql(`INSERT INTO admin_session VALUES ('s', '{}', now() + interval '1 hour')`);
  });
}, 120_000);

afterAll(async () => {
  rmSync(place, { recursive: true });
  await world.close();
});

const settings = () => ({ ...serviceSettings(world.database), ERASURES_FILE: ledger() });
/** In which nobody is yet. */
const ledger = () => join(place, 'erasures.log');

describe('npm run backup:drill', () => {
  it('saves a database with people, circles and jobs, restores it elsewhere, and finds every table equal', async () => {
    const told = await backupDrill([], settings());
    expect(told).toMatch(/public\.audit_log: 2\d{4} rows, sha256 [0-9a-f]{12} twice/);
    expect(told).toMatch(/graphile_worker\._private_jobs: [1-9]\d* rows/);
    expect(told).not.toMatch(/(community|admin)_session/);
    expect(told).toMatch(/The drill passed: \d+ tables saved, restored and equal, in [\d.]+ s\.$/);
  }, 120_000);
});

describe('a backup', () => {
  it('brings back what was written, to the letter, and the numbers go on after the last one', async () => {
    const folder = join(place, 'letters');
    await backup([folder], settings());
    const [odd, next, jobs, sessions] = await withSpareDatabase(async (url) => {
      await restore([folder, '--erasures', 'none'], { DATABASE_OWNER_URL: url });
      expect(await refusalOf(restore([folder, '--erasures', 'none'], { DATABASE_OWNER_URL: url }))).toMatch(
        / is not empty: restore into/,
      );
      return inTransaction(url, 'READ COMMITTED', async (client) => {
        const values = async (sql: string) => (await client.query({ text: sql, rowMode: 'array' })).rows.flat();
        const names = await values(`SELECT name FROM account WHERE name LIKE 'Tab%'`);
        const ids = await values(
          `INSERT INTO audit_log (at, act, object_kind, object_id) VALUES (now(), 'x', 'x', 'x')
           RETURNING id > (SELECT max(id) FROM audit_log)`,
        );
        const rest = await values('SELECT count(*)::int FROM admin_session');
        await actAs(client, 'kuntarinki_worker');
        return [names, ids, await values('SELECT payload FROM graphile_worker._private_jobs'), rest];
      });
    });
    expect(odd).toEqual(['Tab\tja\nrivi \\N "lainaus"']);
    expect(next).toEqual([true]);
    expect(jobs).toContainEqual({ linkId: 'x' });
    expect(sessions).toEqual([0]);
  }, 120_000);

  it('tells a row that is different, and one that is missing', async () => {
    const manifest = await writeBackup(world.database.ownerUrl, join(place, 'compared'));
    const differences = () =>
      inTransaction(world.database.ownerUrl, 'READ COMMITTED', (client) => differencesTo(client, manifest));
    expect(await differences()).toEqual([]);
    await world.owner.read(`UPDATE account SET page_locale = 'en' WHERE name = 'Aino Esimerkki'`);
    await world.owner.read(`DELETE FROM audit_log WHERE object_id = '7'`);
    expect(await differences()).toEqual([
      expect.stringMatching(/^public\.account: \d+ rows, but with another content$/),
      expect.stringMatching(/^public\.audit_log: 2\d{4} rows, not 2\d{4}$/),
    ]);
    await world.owner.read(
      `INSERT INTO audit_log (at, act, object_kind, object_id) VALUES (now(), 'circle.join', 'enrolment', '7')`,
    );
  });

  it('is refused where it was damaged, by a bit or by a file, and when it was never finished', async () => {
    const folder = join(place, 'damaged');
    expect(await backup([folder], settings())).toMatch(/ holds \d+ rows of \d+ tables, as of .*Z\. It holds personal/);
    const refusal = () => refusalOf(restore([folder], settings()));
    const audit = join(folder, 'public.audit_log.copy');
    const whole = readFileSync(audit);
    const bent = Buffer.from(whole);
    bent[1000] = (bent[1000] ?? 0) ^ 1;
    writeFileSync(audit, bent);
    expect(await refusal()).toBe(
      `${folder} is no whole backup: public.audit_log.copy is damaged (table public.audit_log). Nothing was restored.`,
    );
    writeFileSync(audit, whole);
    rmSync(join(folder, 'public.circle.copy'));
    expect(await refusal()).toContain('public.circle.copy is missing');
    const manifest = join(folder, 'manifest.json');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(/"rows": 2\d{4}/, '"rows": 1'));
    expect(await refusal()).toContain('manifest.json is damaged');
    rmSync(manifest);
    expect(await refusal()).toContain('there is no manifest.json');
  });

  it('wants an empty folder, and an empty database of its own version', async () => {
    const folder = join(place, 'whole');
    await backup([folder], settings());
    expect(await refusalOf(backup([folder], settings()))).toContain('is not empty: a backup wants a folder of its own');
    expect(await refusalOf(restore([folder], settings()))).toMatch(
      /^The table [\w.]+ is not empty: restore into a new database/,
    );
    await world.owner.read(`INSERT INTO migration (timestamp, name) VALUES (1, 'Later1')`);
    expect(await refusalOf(restore([folder], settings()))).toMatch(
      /^The database is not of the version that was saved \(public\.migration: \d+ rows, not \d+\)/,
    );
    await world.owner.read(`DELETE FROM migration WHERE name = 'Later1'`);
  });

  it('is told what it cannot use', async () => {
    expect(await refusalOf(backup([], settings()))).toBe('Something is missing\nUsage: npm run backup -- folder');
    expect(await refusalOf(restore(['x', '--force'], settings()))).toContain(
      'Usage: npm run restore -- folder [--erasures file | --erasures none]',
    );
    appendFileSync(join(place, 'file'), '');
    expect(await refusalOf(restore([join(place, 'file')], settings()))).toContain('there is no manifest.json');
  });
});
