import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { loadRegister, readChanges, readMunicipalities, readRegions } from '#municipalities';
import { registerImport } from '../../apps/cli/src/register-import.ts';
import { refusalOf, serviceSettings } from '../support/command.ts';
import { createWorld, type World } from '../support/people.ts';

const data = (name: string): string => readFileSync(new URL(`../../data/${name}.csv`, import.meta.url), 'utf8');
const shipped = data('municipalities');

let world: World;
let folder: string;

beforeAll(async () => {
  world = await createWorld();
  folder = mkdtempSync(join(tmpdir(), 'kuntarinki-import-'));
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await world.close();
});

// The tests' database is that of a demo, with a mail domain more for each municipality.
beforeEach(async () => {
  await world.owner.read(`DELETE FROM audit_log WHERE act = 'register.import'`);
  await world.owner.read(`DELETE FROM municipality WHERE code = '999'`);
  await load();
  await world.owner.read(
    `UPDATE municipality SET mail_domains = array_remove(mail_domains, (slug ->> 'fi') || '.example')`,
  );
});

/** As with each new version of the program. */
const load = () =>
  world.owner.transaction((tx) =>
    loadRegister(tx, {
      regions: readRegions(data('regions')),
      municipalities: readMunicipalities(shipped),
      changes: readChanges(data('municipality_changes')),
    }),
  );

function imported(content: string | Uint8Array, ...more: string[]) {
  const file = join(folder, 'kunnat.csv');
  writeFileSync(file, content);
  return registerImport([file, ...more], serviceSettings(world.database));
}

const population = async () =>
  (await world.owner.read<{ count: number }>(`SELECT population AS count FROM municipality WHERE code = '611'`))[0]
    ?.count;

/** Pornainen grows, Askola goes into it, a new one comes, and Akaa is left out. */
const newer = `${shipped
  .replace(/^(611,.*),(\d+),([^,]*,,)$/m, '$1,5044,$3')
  .replace(/^(018,.*,)(,)$/m, '$12027-12-31$2611')
  .replace(/^020,.*\n/m, '')
  .trimEnd()}\n999,Uusikunta,Nykommun,Uusikunta,01,fi;sv,60.5,25.1,12345,uusikunta.example,,\n`;

describe('npm run register:import', () => {
  it('finds no difference to the file that the program brings', async () => {
    expect(await imported(shipped)).toBe('The register says the same as the file.');
  });

  it('tells the difference and changes nothing, until it is told to apply it', async () => {
    const before = await population();
    expect((await imported(newer)).split('\n')).toEqual([
      'Added (1):',
      '  999 Uusikunta',
      'Changed (1):',
      '  611 Pornainen: population 4 919 → 5 044',
      'Ended (1):',
      '  018 Askola: last day none → 2027-12-31, merged into none → 611',
      'Not in the file, left alone (1):',
      '  020 Akaa',
      'Nothing was changed: this was a dry run. Add --apply to do it.',
    ]);
    expect(await population()).toBe(before);

    expect(await imported(newer, '--apply')).toContain('Applied: 3 municipalities.');
    expect(await population()).toBe(5044);
    const acts = await world.owner.read(
      `SELECT object_id AS code, actor_id AS actor, object_kind AS kind FROM audit_log WHERE act = 'register.import' ORDER BY 1`,
    );
    expect(acts).toEqual(['018', '611', '999'].map((code) => ({ code, actor: null, kind: 'municipality' })));
    expect(await imported(newer)).toContain('The register says the same as the file.');
    await load();
    expect(await population()).toBe(5044);
  });

  it('reads a file of Windows: with byte order mark and CRLF', async () => {
    const output = await imported(`\uFEFF${newer.replaceAll('\n', '\r\n')}`);
    expect(output).toContain('Changed (1):\n  611 Pornainen: population 4 919 → 5 044');
  });

  it('refuses another encoding in words', async () => {
    expect(await refusalOf(imported(Buffer.from(shipped, 'latin1')))).toMatch(
      /kunnat\.csv is not UTF-8\. Save it as "CSV UTF-8"\. Nothing was changed\.$/,
    );
  });

  it('names every broken row at once, with its line and why, and changes nothing', async () => {
    const [head = '', ...good] = newer.trimEnd().split('\n');
    const broken = [
      '5,A,A,A,01,fi,61,24,10,,,',
      '951,Yksi,Yksi,Yksi,01,fi,61,24,10',
      '952,Kaksi,Kaksi,Kaksi,77,fi,61,24,10,,,',
      '953,Kolme,Kolme,Kolme,01,fi,61,24,paljon,,,',
      '611,Neljä,Neljä,Neljä,01,fi,61,24,10,,,',
      '955,Inkoo,Viisi,Viisi,01,fi,61,24,10,,,',
      '956,Kuusi,Kuusi,Kuusi,01,fi,24,61,10,,,',
      '957,Seitsemän,Seitsemän,Seitsemän,01,fi,61,24,10,,2024-02-30,',
      '958,Kahdeksan,Kahdeksan,Kahdeksan,01,fi,61,24,10,,2024-12-31,000',
    ];
    const errors = await refusalOf(imported([head, ...broken, ...good].join('\n'), '--apply'));
    const inkoo = good.findIndex((row) => row.startsWith('149,')) + broken.length + 2;
    const pornainen = good.findIndex((row) => row.startsWith('611,')) + broken.length + 2;
    expect(errors.split('\n').slice(1)).toEqual([
      '  line 2: code 5 does not have three digits',
      '  line 3: 9 columns, not 12',
      '  line 4: region_code 77 is no region',
      '  line 5: population paljon is not a number',
      '  line 8: lat 24 is not a number from 59 to 71, lon 61 is not a number from 19 to 32',
      '  line 9: valid_to 2024-02-30 is not a day such as 2024-12-31',
      '  line 10: merged_into 000 is no municipality',
      `  line ${inkoo}: the address fi/inkoo is that of line 7 too`,
      `  line ${pornainen}: code 611 stands on line 6 too`,
    ]);
    expect(errors).toMatch(/kunnat\.csv has 9 broken rows; nothing was changed:\n/);
    expect(await population()).toBe(4919);
    expect(await world.owner.read(`SELECT code FROM municipality WHERE code BETWEEN '951' AND '959'`)).toEqual([]);
  });

  it('refuses a file without the right head, one that is not there, and arguments that it does not know', async () => {
    expect(await refusalOf(imported('code;name\n'))).toContain('line 1: the head lacks code, name_fi');
    const settings = serviceSettings(world.database);
    expect(await refusalOf(registerImport([join(folder, 'none.csv')], settings))).toMatch(
      /none\.csv cannot be read \(ENOENT\)\.$/,
    );
    expect(await refusalOf(imported(shipped, '--force'))).toBe(
      "Unknown option '--force'\nUsage: npm run register:import -- file.csv [--apply]",
    );
  });
});
