import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { adminAccount } from '../support/access-walk/admin-account.ts';
import { adminCircles } from '../support/access-walk/admin-circles.ts';
import { adminPeople } from '../support/access-walk/admin-people.ts';
import { adminProgrammes } from '../support/access-walk/admin-programmes.ts';
import { adminSecurity } from '../support/access-walk/admin-security.ts';
import { adminSparring } from '../support/access-walk/admin-sparring.ts';
import { adminSparringBoard } from '../support/access-walk/admin-sparring-board.ts';
import { adminSparringPairs } from '../support/access-walk/admin-sparring-pairs.ts';
import { adminSparringProgramme } from '../support/access-walk/admin-sparring-programme.ts';
import { adminSparringRounds } from '../support/access-walk/admin-sparring-rounds.ts';
import { adminAffiliations, communityAffiliations } from '../support/access-walk/affiliations.ts';
import { communityAccount } from '../support/access-walk/community-account.ts';
import { communityAddress } from '../support/access-walk/community-address.ts';
import { communityCircles } from '../support/access-walk/community-circles.ts';
import { communityDiscussion } from '../support/access-walk/community-discussion.ts';
import { communityMails } from '../support/access-walk/community-mails.ts';
import { communityOrganisations } from '../support/access-walk/community-organisations.ts';
import { communityOwnCircles } from '../support/access-walk/community-own-circles.ts';
import { communityPeople } from '../support/access-walk/community-people.ts';
import { communityRooms } from '../support/access-walk/community-rooms.ts';
import { communitySearch } from '../support/access-walk/community-search.ts';
import { communitySecurity } from '../support/access-walk/community-security.ts';
import { communitySparring } from '../support/access-walk/community-sparring.ts';
import { communitySparringPairs } from '../support/access-walk/community-sparring-pairs.ts';
import { communitySparringProgramme } from '../support/access-walk/community-sparring-programme.ts';
import { communitySparringRounds } from '../support/access-walk/community-sparring-rounds.ts';
import { communitySparringSchedule } from '../support/access-walk/community-sparring-schedule.ts';
import { communityTips } from '../support/access-walk/community-tips.ts';
import { communityTransfers } from '../support/access-walk/community-transfers.ts';
import type { Table } from '../support/access-walk/entry.ts';
import { adminSights, communitySights } from '../support/access-walk/personal.ts';
import { adminPractices, communityPractices } from '../support/access-walk/practices.ts';
import { adminHolding, communityHolding } from '../support/access-walk/sparring-holding.ts';
import { type Stage, setStage } from '../support/access-walk/stage.ts';
import { type AppName, personalFields, roles, rootFields, things } from '../support/access-walk/things.ts';
import { type Cell, walkField } from '../support/access-walk/walk.ts';
import { personalObjects, walkPersonal } from '../support/access-walk/walk-personal.ts';

/** How each root field is called, and who gets what. A new field needs a row. */
const tables: Record<AppName, Table> = {
  community: {
    ...communityAccount,
    ...communityAddress,
    ...communityCircles,
    ...communityAffiliations,
    ...communityOrganisations,
    ...communityOwnCircles,
    ...communityPeople,
    ...communityPractices,
    ...communityDiscussion,
    ...communityRooms,
    ...communitySearch,
    ...communitySecurity,
    ...communitySparring,
    ...communitySparringProgramme,
    ...communityHolding,
    ...communitySparringRounds,
    ...communitySparringPairs,
    ...communitySparringSchedule,
    ...communityMails,
    ...communityTips,
    ...communityTransfers,
  },
  admin: {
    ...adminAccount,
    ...adminCircles,
    ...adminPeople,
    ...adminPractices,
    ...adminProgrammes,
    ...adminSecurity,
    ...adminSparring,
    ...adminSparringProgramme,
    ...adminHolding,
    ...adminSparringRounds,
    ...adminSparringBoard,
    ...adminSparringPairs,
    ...adminAffiliations,
  },
};
/** Who sees each field that tells something of a person. */
const sights = { community: communitySights, admin: adminSights };
const apps = ['community', 'admin'] as const;

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

describe.each(apps)('every field of %s that tells something of a person', (app) => {
  let objects: Record<string, string>;
  beforeAll(async () => {
    objects = await personalObjects(stage);
  });

  it('has a row that says who sees it', () => {
    expect(Object.keys(sights[app]).sort()).toEqual(personalFields(app).sort());
  });

  it.each(Object.entries(sights[app]))('%s is shown to whom it may be', async (_field, sight) => {
    asExpected(await walkPersonal(stage, app, sight, objects));
  });
});

describe.each(apps)('every root field of %s', (app) => {
  const fields = rootFields(app);
  // Links are counted by network, which all roles have in common.
  beforeEach(() => stage.world.owner.read('DELETE FROM mailed_link'));

  it('has a row that says what each of its arguments names', () => {
    const rows = Object.entries(tables[app]).map(([field, { names }]) => [field, Object.keys(names).sort()]);
    expect(Object.fromEntries(rows)).toEqual(Object.fromEntries([...fields].map(([f, paths]) => [f, paths.sort()])));
  });

  it.each([...fields.keys()])(
    '%s answers each role as it may',
    async (field) => {
      const entry = tables[app][field];
      if (entry === undefined) throw new Error(`${field} has no row`);
      asExpected(await walkField(stage, app, field, entry));
    },
    120_000,
  );
});

describe('the walk', () => {
  /** From the schema: each role, in each case of each argument that names something, or once where nothing is named. */
  const implied = apps.flatMap((app) => [
    ...[...rootFields(app)].map(([field, paths]) => {
      const cases = paths.flatMap((path) => things[tables[app][field]?.names[path]?.thing ?? 'circle']);
      return roles.length * Math.max(1, cases.length);
    }),
    ...personalFields(app).map(() => roles.length),
  ]);

  it('has asked everything that the schemas imply', () => {
    const cells = implied.reduce((sum, count) => sum + count, 0);
    process.stdout.write(`access walk: ${walked} cells ${JSON.stringify(Object.fromEntries(byRole))}\n`);
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
