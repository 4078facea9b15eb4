import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Table } from './entry.ts';
import type { Sight } from './sight.ts';
import { type Stage, setStage } from './stage.ts';
import { type AppName, personalFields, roles, rootFields, things } from './things.ts';
import { type Cell, walkField } from './walk.ts';
import { personalObjects, walkPersonal } from './walk-personal.ts';

/**
 * Asks each root field of an app for every role and each case of what it names, and who sees each field that tells something of a
 * person. Each app has a spec file of its own, so that they are walked side by side.
 */
export function describeWalk(app: AppName, sights: Record<string, Sight>, table: Table): void {
  let stage: Stage;
  let walked = 0;
  /** Cells by role; what compares several roles has none. */
  const byRole = new Map<string, number>();
  beforeAll(async () => {
    stage = await setStage();
  }, 60_000);
  afterAll(() => stage.close());

  const asExpected = (cells: Cell[]): void => {
    walked += cells.length;
    for (const { name } of cells) {
      const role = roles.find((one) => name === one || name.endsWith(`: ${one}`)) ?? 'together';
      byRole.set(role, (byRole.get(role) ?? 0) + 1);
    }
    const wrong = cells.filter(({ expected, found }) => expected !== found);
    expect(wrong.map(({ name, expected, found }) => `${name}: ${found}, not ${expected}`)).toEqual([]);
  };

  describe(`every field of ${app} that tells something of a person`, () => {
    let objects: Record<string, string>;
    beforeAll(async () => {
      objects = await personalObjects(stage);
    });

    it('has a row that says who sees it', () => {
      expect(Object.keys(sights).sort()).toEqual(personalFields(app).sort());
    });

    it.each(Object.entries(sights))('%s is shown to whom it may be', async (_field, sight) => {
      asExpected(await walkPersonal(stage, app, sight, objects));
    });
  });

  describe(`every root field of ${app}`, () => {
    const fields = rootFields(app);
    // Links are counted by network, which all roles have in common.
    beforeEach(() => stage.world.owner.read('DELETE FROM mailed_link'));

    it('has a row that says what each of its arguments names', () => {
      const rows = Object.entries(table).map(([field, { names }]) => [field, Object.keys(names).sort()]);
      expect(Object.fromEntries(rows)).toEqual(Object.fromEntries([...fields].map(([f, paths]) => [f, paths.sort()])));
    });

    it.each([...fields.keys()])(
      '%s answers each role as it may',
      async (field) => {
        const entry = table[field];
        if (entry === undefined) throw new Error(`${field} has no row`);
        asExpected(await walkField(stage, app, field, entry));
      },
      120_000,
    );
  });

  describe(`the walk through ${app}`, () => {
    /** From the schema: each role, in each case of each argument that names something, or once where nothing is named. */
    const implied = [
      ...[...rootFields(app)].map(([field, paths]) => {
        const cases = paths.flatMap((path) => things[table[field]?.names[path]?.thing ?? 'circle']);
        return roles.length * Math.max(1, cases.length);
      }),
      ...personalFields(app).map(() => roles.length),
    ];

    it('has asked everything that the schema implies', () => {
      const cells = implied.reduce((sum, count) => sum + count, 0);
      process.stdout.write(`access walk, ${app}: ${walked} cells ${JSON.stringify(Object.fromEntries(byRole))}\n`);
      expect(walked).toBeGreaterThanOrEqual(cells);
      expect(cells).toBeGreaterThan(1000);
    });

    it('has left every place of someone else as it was', async () => {
      const { world, bystander } = stage;
      const changed = await world.owner.read(
        `SELECT a.act FROM audit_log a JOIN enrolment e ON e.id::text = a.object_id
         WHERE e.account_id = $1 AND a.actor_id IS DISTINCT FROM $1`,
        [bystander.id],
      );
      expect(changed).toEqual([]);
    });
  });
}
