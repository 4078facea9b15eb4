import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DatabaseServer, startDatabaseServer } from '../faults/database-server.ts';
import { createWorld, type World } from '../support/people.ts';
import { dataSql } from './bench-data.ts';
import { type Measured, pin, startContenders } from './contenders.ts';
import { none, percent, race, spreadOf, told } from './race.ts';

let server: DatabaseServer;
let world: World;
let measured: Measured;

beforeAll(async () => {
  server = await startDatabaseServer();
  pin(server.pid(), 1);
  pin(process.pid, 1);
  world = await createWorld(server.database);
  await world.owner.dataSource.query(dataSql);
  await world.owner.dataSource.query('VACUUM ANALYZE');
  measured = await startContenders(server, world);
}, 300_000);

afterAll(async () => {
  await measured?.end();
  await world?.close();
  await server?.end();
}, 60_000);

describe('beside a bare server with hand-written SQL, in one run', () => {
  it.each([0, 1])(
    'work %d keeps its budget',
    async (nth) => {
      const { name, budget, product, limit, twin } = measured.work[nth] as Measured['work'][number];
      const others = nth === 1 ? [measured.bare] : [];
      const [ours = none, theirs = none, again = none, bare] = await race([product, limit, twin, ...others]);
      const spread = spreadOf(theirs, again);
      const share = ours.rate / ((theirs.rate + again.rate) / 2);
      const line = [
        `${name}: product ${told(ours)}, limit ${told(theirs)} and ${told(again)}`,
        ...(bare ? [`one statement alone ${told(bare)}`] : []),
        `${percent(share)} of the limit (budget ${percent(budget ?? 0)}, spread ${percent(spread)})`,
      ].join('; ');
      process.stdout.write(`${line}\n`);
      expect(share).toBeGreaterThanOrEqual((budget ?? 0) - spread);
    },
    600_000,
  );
});
