import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { createWorld, type World } from '../support/people.ts';
import { addPractice } from '../support/practices.ts';

let world: World;
let community: RunningApp;
let author: string;
/** Of Porvoo, Espoo and Vantaa. */
let porvoo: Client;
let espoo: Client;
let vantaa: Client;
let member: Client;

const codes = { porvoo: '638', espoo: '049', vantaa: '092' };

beforeAll(async () => {
  world = await createWorld();
  community = await startApp('community', world.database);
  const of = async (code: string | null) => community.client().signIn(await world.person({ represents: code }));
  author = (await world.person({ represents: '611' })).id;
  [porvoo, espoo, vantaa, member] = await Promise.all([of(codes.porvoo), of(codes.espoo), of(codes.vantaa), of(null)]);
});

afterAll(async () => {
  await community.close();
  await world.close();
});

interface Kept {
  __typename: string;
  id?: string;
  version?: number;
  code?: string;
  field?: string | null;
  day?: string | null;
}

/** A practice of Pornainen that was published on New Year's Day of 2025. */
async function practice(): Promise<{ id: string; slug: string }> {
  const made = await addPractice(world, { by: author, code: '611', status: 'published' });
  await world.owner.read(`UPDATE practice_revision SET published_at = '2025-01-01T10:00Z' WHERE practice_id = $1`, [
    made.id,
  ]);
  return made;
}

async function ask(client: Client, name: string, type: string, input: object): Promise<Kept> {
  const { data, body } = await client.ask<{ it: Kept } | null>(
    `mutation M($input: ${type}!) { it: ${name}(input: $input) { __typename ... on UserError { code }
      ... on AdoptionKept { id version } ... on AdoptionRefused { field day } } }`,
    { input },
  );
  if (!data) throw new Error(body);
  return data.it;
}

const record = (client: Client, practiceId: string, municipalityCode: string, more: object = {}) =>
  ask(client, 'recordAdoption', 'RecordAdoptionInput', {
    ...{ practiceId, municipalityCode, version: 0, stage: 'in_use', onDay: '2025-02-01', revision: 1 },
    ...more,
  });

interface Read {
  reached: number;
  inUse: number;
  generations: number;
  adopters: {
    municipality: { name: string };
    stage: string;
    generation: number;
    learnedFrom: { name: string } | null;
  }[];
  experiences: { text: string; municipality: { name: string } }[];
}

const read = async (slug: string, day: string | null = null, locale = 'fi') =>
  (
    await community.client().ask<{ it: Read | null }>(
      `query ($slug: String!, $day: Date, $locale: Locale!) { it: practiceAdoptions(slug: $slug, locale: $locale, day: $day) {
        reached inUse generations adopters { municipality { name } stage generation learnedFrom { name } }
        experiences { text municipality { name } } } }`,
      { slug, day, locale },
    )
  ).data.it;

describe('a good practice that others take into use', () => {
  it('is told from hand to hand, as of any day', async () => {
    const { id, slug } = await practice();
    const begun = await record(porvoo, id, codes.porvoo, { stage: 'planned', onDay: '2025-01-10' });
    expect(begun).toMatchObject({ __typename: 'AdoptionKept', version: 1 });
    await record(porvoo, id, codes.porvoo, { version: 1, onDay: '2025-02-09' });
    await record(espoo, id, codes.espoo, {
      learnedFrom: codes.porvoo,
      onDay: '2025-04-01',
      adapted: 'Kirjaston sijaan torilla.',
    });
    await record(vantaa, id, codes.vantaa, { learnedFrom: codes.espoo, stage: 'piloted', onDay: '2025-06-01' });
    expect(await read(slug, '2025-02-20')).toMatchObject({
      ...{ reached: 1, inUse: 1, generations: 1 },
      adopters: [{ municipality: { name: 'Porvoo' }, stage: 'in_use', generation: 1, learnedFrom: null }],
    });
    expect(await read(slug, null, 'sv')).toMatchObject({
      ...{ reached: 3, inUse: 2, generations: 3 },
      adopters: [
        { municipality: { name: 'Borgå' }, generation: 1 },
        { municipality: { name: 'Esbo' }, generation: 2, learnedFrom: { name: 'Borgå' } },
        { municipality: { name: 'Vanda' }, generation: 3, stage: 'piloted' },
      ],
    });
  });

  it('is learned in no circle, on no day', async () => {
    const { id } = await practice();
    await record(porvoo, id, codes.porvoo);
    await record(espoo, id, codes.espoo, { learnedFrom: codes.porvoo, onDay: '2025-03-01' });
    expect(
      await record(porvoo, id, codes.porvoo, { version: 1, learnedFrom: codes.espoo, onDay: '2025-04-01' }),
    ).toEqual({
      ...{ __typename: 'AdoptionRefused', code: 'cycle', field: 'learnedFrom', day: '2025-04-01' },
    });
    expect(await record(vantaa, id, codes.vantaa, { learnedFrom: codes.espoo, onDay: '2025-02-15' })).toMatchObject({
      ...{ code: 'source_not_adopter', day: '2025-02-15' },
    });
  });

  it('is taken by just one of two who say at once that they learned it from each other', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await practice();
      await record(porvoo, id, codes.porvoo);
      await record(espoo, id, codes.espoo);
      const both = await Promise.all([
        record(porvoo, id, codes.porvoo, { version: 1, learnedFrom: codes.espoo, onDay: '2025-03-01' }),
        record(espoo, id, codes.espoo, { version: 1, learnedFrom: codes.porvoo, onDay: '2025-03-01' }),
      ]);
      expect(both.map((one) => one.code ?? 'kept').sort()).toEqual(['cycle', 'kept']);
    }
  });

  it('is recorded only by who represents the municipality, of a practice of another, on a day that has been', async () => {
    const { id } = await practice();
    const codeOf = async (client: Client, municipality: string, more: object = {}) => {
      const { code, field } = await record(client, id, municipality, more);
      return field ? `${field} ${code}` : code;
    };
    expect(await codeOf(espoo, codes.porvoo)).toBe('not_a_representative');
    expect(await codeOf(member, codes.porvoo)).toBe('not_a_representative');
    const own = await community.client().signIn({ id: author });
    expect(await codeOf(own, '611')).toBe('own_practice');
    expect(await codeOf(porvoo, codes.porvoo, { onDay: '2099-01-01' })).toBe('day in_the_future');
    expect(await codeOf(porvoo, codes.porvoo, { onDay: '2024-12-31' })).toBe('day before_publication');
    expect(await codeOf(porvoo, codes.porvoo, { revision: 2 })).toBe('revision unknown');
    expect(await codeOf(porvoo, codes.porvoo, { learnedFrom: '000' })).toBe('learnedFrom unknown');
    expect(await codeOf(porvoo, codes.porvoo, { circleId: 'x' })).toBe('circleId unknown');
    expect(await codeOf(porvoo, codes.porvoo, { adapted: 'Hetu 131052-308T' })).toBe('adapted personal_identity_code');
    expect(await codeOf(porvoo, codes.porvoo, { version: 3 })).toBe('stale_version');
    const { code } = await record(porvoo, 'none', codes.porvoo);
    expect(code).toBe('not_found');
  });

  it('names the circle in which it was learned, where the municipality was in it', async () => {
    const { id, slug } = await practice();
    const { id: circleId, poolId } = await world.circle({ status: 'completed' });
    const { id: seated } = await world.person({ represents: codes.porvoo });
    await world.owner.read(
      `INSERT INTO enrolment (pool_id, account_id, municipality_code, status, created_at, status_since)
       VALUES ($1, $2, $3, 'confirmed', now(), now())`,
      [poolId, seated, codes.porvoo],
    );
    expect(await record(espoo, id, codes.espoo, { circleId })).toMatchObject({ code: 'unknown', field: 'circleId' });
    expect((await record(porvoo, id, codes.porvoo, { circleId })).__typename).toBe('AdoptionKept');
    const { data } = await porvoo.ask<{ own: { changes: unknown[]; circles: { id: string }[] }[] }>(
      `{ own: ownAdoptions(slug: "${slug}", locale: fi) { circles { id } changes { stage circle { slug } } } }`,
    );
    expect(data.own).toMatchObject([
      { circles: [{ id: circleId }], changes: [{ stage: 'in_use', circle: { slug: expect.any(String) } }] },
    ]);
  });

  it('is not taken back from under those who learned it', async () => {
    const { id, slug } = await practice();
    await record(porvoo, id, codes.porvoo);
    await record(espoo, id, codes.espoo, { learnedFrom: codes.porvoo, onDay: '2025-03-01' });
    const changeOf = async (code: string) => {
      const [row] = await world.owner.read<{ id: string }>(
        `SELECT c.id FROM adoption_change c JOIN adoption a ON a.id = c.adoption_id
         WHERE a.practice_id = $1 AND a.municipality_code = $2 AND c.taken_back_at IS NULL`,
        [id, code],
      );
      return row?.id ?? '';
    };
    const takeBack = (client: Client, changeId: string, reason = 'Väärä kunta') =>
      ask(client, 'takeBackAdoptionChange', 'TakeBackAdoptionChangeInput', { changeId, reason });
    const [first, second] = [await changeOf(codes.porvoo), await changeOf(codes.espoo)];
    expect(await takeBack(porvoo, first)).toMatchObject({ code: 'others_learned', day: '2025-03-01' });
    expect(await takeBack(porvoo, second)).toMatchObject({ code: 'not_found' });
    expect(await takeBack(espoo, second, ' ')).toMatchObject({ code: 'required', field: 'reason' });
    expect(await takeBack(espoo, second)).toMatchObject({ version: 2 });
    expect(await takeBack(espoo, second)).toMatchObject({ code: 'already_taken_back' });
    expect(await takeBack(porvoo, first)).toMatchObject({ version: 2 });
    expect(await read(slug)).toMatchObject({ reached: 0, adopters: [] });
  });

  it('is told of by who has it, and by nobody of what is retracted', async () => {
    const { id, slug } = await practice();
    const tell = (client: Client, code: string, text: string) =>
      ask(client, 'tellAdoptionExperience', 'TellAdoptionExperienceInput', {
        practiceId: id,
        municipalityCode: code,
        locale: 'fi',
        text,
      });
    expect(await tell(porvoo, codes.porvoo, 'Toimii')).toMatchObject({ code: 'not_found' });
    await record(porvoo, id, codes.porvoo);
    expect(await tell(porvoo, codes.porvoo, ' ')).toMatchObject({ code: 'required', field: 'text' });
    expect(await tell(espoo, codes.porvoo, 'Toimii')).toMatchObject({ code: 'not_found' });
    expect((await tell(porvoo, codes.porvoo, 'Toimii <b>hyvin</b>.')).__typename).toBe('AdoptionKept');
    expect((await read(slug))?.experiences).toEqual([
      { text: 'Toimii <b>hyvin</b>.', municipality: { name: 'Porvoo' } },
    ]);
    await world.owner.read(`UPDATE practice SET status = 'retracted', retraction = 'Väärin' WHERE id = $1`, [id]);
    expect(await read(slug)).toBeNull();
    expect(await tell(porvoo, codes.porvoo, 'Lisää')).toMatchObject({ code: 'retracted' });
    expect(await record(espoo, id, codes.espoo)).toMatchObject({ code: 'retracted' });
    expect(await record(porvoo, id, codes.porvoo, { version: 1, stage: 'dropped', onDay: '2025-05-01' })).toMatchObject(
      { version: 2 },
    );
  });
});
