import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import type { CircleId } from '#kernel';
import { createDataSource, Database, Jobs } from '#platform';
import { createWorld, type World } from '../../../test/support/people.ts';
import type { DraftInput } from './draft-input.js';
import { MoveCircle } from './move-circle.js';
import { PublishCircle } from './publish-circle.js';
import { ReturnCircle } from './return-circle.js';
import { SaveDraft } from './save-draft.js';

let world: World;
let database: Database;
let viewer: SignedIn;
let save: SaveDraft;
let publish: PublishCircle;
let giveBack: ReturnCircle;

beforeAll(async () => {
  world = await createWorld();
  database = new Database(await createDataSource({ url: world.database.appUrl, poolSize: 20 }).initialize());
  const person = await world.person({ roles: ['programme_coordinator'] });
  const { id: accountId, name } = person;
  viewer = {
    accountId,
    name,
    email: 'x@inkoo.example',
    locale: 'fi',
    municipalities: [],
    coordinates: [],
    tutors: [],
    provedRecently: true,
    roles: ['programme_coordinator'],
  };
  const circle = new MoveCircle(database, new Audit(), new Jobs());
  save = new SaveDraft(database, new Audit());
  publish = new PublishCircle(circle);
  giveBack = new ReturnCircle(circle);
});

afterAll(async () => {
  await database.dataSource.destroy();
  await world.close();
});

const noText = { fi: '', sv: '', en: '' };
const noWords = { title: '', summary: '', aim: '', audience: '' };
const noTime = { date: '', time: '', fold: null };
const draft: DraftInput = {
  texts: { fi: { ...noWords, title: 'Sama nimi' }, sv: noWords, en: noWords },
  hostMunicipalityCode: '106',
  coHosts: { municipalities: [], organisations: [] },
  languages: ['fi'],
  mode: 'onsite',
  themes: [],
  capacity: 5,
  limitPerMunicipality: null,
  approval: false,
  reserved: null,
  reservedUntil: '',
  groupSize: null,
  groupHolds: false,
  enrolmentOpens: noTime,
  enrolmentCloses: noTime,
  meetings: [],
};

async function saved(circleId: CircleId | null, version: number | null, changes: Partial<DraftInput> = {}) {
  const input = { circleId, version, draft: { ...draft, ...changes }, idempotencyKey: crypto.randomUUID() };
  const outcome = await save.execute(viewer, input);
  return outcome.ok ? outcome.value : outcome.refusal;
}

describe('acts on a circle at once', () => {
  it('of which several publish it and several send it back: one is done, the others learn what it is by then', async () => {
    const { id } = await world.circle({ status: 'proposed', languages: ['fi'] });
    const act = { circleId: id as CircleId, version: 1 };
    const outcomes = await Promise.all(
      Array.from({ length: 16 }, (_, n) =>
        n % 2 === 0 ? publish.execute(viewer, act) : giveBack.execute(viewer, { ...act, note: 'Lisää paikka.' }),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const refusals = new Set(outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal.reason])));
    expect([...refusals]).toEqual(['wrong_status']);
    const log = await world.owner.read('SELECT act FROM audit_log WHERE object_id = $1', [id]);
    expect(log).toHaveLength(1);
  });

  it('of which several rewrite the same version: one is kept whole', async () => {
    const made = await saved(null, null);
    if (!('circleId' in made)) throw new Error('not saved');
    const seats = [10, 20, 30, 40, 50];
    const outcomes = await Promise.all(seats.map((capacity) => saved(made.circleId, 1, { capacity })));
    const kept = outcomes.findIndex((outcome) => 'circleId' in outcome);
    expect(outcomes.filter((outcome) => 'reason' in outcome && outcome.reason === 'stale_version')).toHaveLength(4);
    const rows = await world.owner.read(
      'SELECT capacity, version FROM circle c JOIN seat_pool p ON p.id = c.seat_pool_id WHERE c.id = $1',
      [made.circleId],
    );
    expect(rows).toEqual([{ capacity: seats[kept], version: 2 }]);
  });
});

describe('drafts', () => {
  it('of the same name have addresses of their own', async () => {
    const texts = { ...draft.texts, fi: { ...noWords, title: 'Äänitä ja kuuntele' } };
    for (let n = 0; n < 3; n += 1) await saved(null, null, { texts });
    const rows = await world.owner.read<{ slug: string }>(
      `SELECT slug FROM circle WHERE slug LIKE 'aanita%' ORDER BY slug`,
    );
    expect(rows.map(({ slug }) => slug)).toEqual([
      'aanita-ja-kuuntele',
      'aanita-ja-kuuntele-2',
      'aanita-ja-kuuntele-3',
    ]);
  });

  it('lose a meeting that stands in the form no more, and take one of another circle for a new one', async () => {
    const { id: other } = await world.circle();
    const [foreign] = await world.owner.read<{ id: string }>('SELECT id FROM meeting WHERE circle_id = $1', [other]);
    const row = { date: '2027-03-02', start: '13:00', end: '14:30', fold: null, titles: noText, place: noText };
    const made = await saved(null, null, { meetings: [{ ...row, id: foreign?.id ?? null }] });
    if (!('circleId' in made)) throw new Error('not saved');
    const of = (id: string) => world.owner.read<{ id: string }>('SELECT id FROM meeting WHERE circle_id = $1', [id]);
    expect(await of(other)).toEqual([foreign]);
    const [own] = await of(made.circleId);
    const twice = { ...row, id: own?.id ?? null };
    await saved(made.circleId, 1, { meetings: [twice, { ...twice, date: '2027-03-09' }] });
    expect(await of(made.circleId)).toHaveLength(2);
    await saved(made.circleId, 2, { meetings: [] });
    expect(await of(made.circleId)).toEqual([]);
  });

  it('without their days can become nothing else, whoever tries', async () => {
    const made = await saved(null, null);
    if (!('circleId' in made)) throw new Error('not saved');
    const forced = world.owner.read(`UPDATE circle SET status = 'published' WHERE id = $1`, [made.circleId]);
    await expect(forced).rejects.toThrow('circle_dated_unless_draft');
  });
});
