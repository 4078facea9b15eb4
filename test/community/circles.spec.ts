import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningApp, startApp } from '../support/apps.ts';
import { createWorld, type World } from '../support/people.ts';

let world: World;
let app: RunningApp;

beforeAll(async () => {
  world = await createWorld();
  app = await startApp('community', world.database);
  await world.circle({
    slug: 'avoin',
    languages: ['fi', 'sv'],
    themes: ['mapping'],
    host: '106',
    starts: '20 days',
    ends: '30 days',
  });
  await world.circle({
    slug: 'taysi',
    capacity: 0,
    host: '905',
    themes: ['security'],
    starts: '15 days',
    ends: '30 days',
  });
  await world.circle({
    slug: 'tuleva',
    opens: '2 days',
    host: '106',
    texts: { fi: 'Vain suomeksi' },
    starts: '40 days',
    ends: '50 days',
  });
  await world.circle({ slug: 'kaynnissa', closes: '-2 days', starts: '-1 day', themes: ['mapping', 'security'] });
  await world.circle({
    slug: 'paattynyt',
    status: 'completed',
    opens: '-90 days',
    closes: '-80 days',
    starts: '-70 days',
    ends: '-60 days',
  });
  await world.circle({ slug: 'luonnos', status: 'draft' });
  await world.circle({ slug: 'peruttu', status: 'cancelled' });
});

afterAll(async () => {
  await app.close();
  await world.close();
});

interface List {
  circles: {
    totalCount: number;
    nodes: { slug: string }[];
    pageInfo: { endCursor: string | null; hasNextPage: boolean };
    facets: Record<string, { value: string; count: number }[]>;
  };
}

const listDocument = `query List($filter: CircleFilter, $first: Int, $after: String) {
  circles(locale: fi, filter: $filter, first: $first, after: $after) {
    totalCount nodes { slug } pageInfo { endCursor hasNextPage }
    facets { themes { value count } languages { value count } regions { value count } states { value count } }
  }
}`;
const list = async (variables: Record<string, unknown> = {}) =>
  (await app.client().ask<List>(listDocument, variables)).data.circles;
const slugs = async (filter: Record<string, unknown>) => (await list({ filter })).nodes.map(({ slug }) => slug);

describe('the list of circles', () => {
  it('shows those one can join first, then the coming, running and ended ones, and no drafts', async () => {
    const { nodes, totalCount } = await list();
    expect(nodes.map(({ slug }) => slug)).toEqual(['avoin', 'taysi', 'tuleva', 'kaynnissa', 'paattynyt']);
    expect(totalCount).toBe(5);
  });

  it('is narrowed by theme, language, region and state, and by all of them together', async () => {
    expect(await slugs({ themes: ['mapping'] })).toEqual(['avoin', 'kaynnissa']);
    expect(await slugs({ languages: ['sv'] })).toEqual(['avoin']);
    expect(await slugs({ region: '15' })).toEqual(['taysi']);
    expect(await slugs({ states: ['FULL', 'COMING'] })).toEqual(['taysi', 'tuleva']);
    expect(await slugs({ themes: ['mapping', 'security'], states: ['RUNNING'], languages: [] })).toEqual(['kaynnissa']);
    expect(await slugs({ themes: ['no-such-theme'] })).toEqual([]);
  });

  it('counts each value over all circles, whatever the filter', async () => {
    const { facets, totalCount } = await list({ filter: { states: ['OPEN'] } });
    expect(totalCount).toBe(1);
    expect(facets.states).toEqual(
      ['COMING', 'COMPLETED', 'FULL', 'OPEN', 'RUNNING'].map((value) => ({ value, count: 1 })),
    );
    expect(facets.themes).toEqual([
      { value: 'mapping', count: 2 },
      { value: 'security', count: 2 },
    ]);
    expect(facets.regions).toEqual([
      { value: '01', count: 4 },
      { value: '15', count: 1 },
    ]);
  });

  it('is read on page by page, each circle once', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: List['circles'] = await list({ first: 2, after });
      seen.push(...page.nodes.map(({ slug }) => slug));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(['avoin', 'taysi', 'tuleva', 'kaynnissa', 'paattynyt']);
  });

  it('refuses a page of nothing, of too many, and a cursor of another list', async () => {
    for (const variables of [{ first: 0 }, { first: 101 }, { after: 'x' }, { after: 'WzFd' }]) {
      const { status, codes } = await app.client().ask(listDocument, variables);
      const code = variables.first === 101 ? 'LIST_TOO_LONG' : 'BAD_USER_INPUT';
      expect({ status, codes }).toEqual({ status: 400, codes: [code] });
    }
  });

  it('refuses a cursor whose values are not of this list with 4xx as well', async () => {
    const forged = Buffer.from(JSON.stringify(['a', 'b', 'c'])).toString('base64url');
    const { status, codes } = await app.client().ask(listDocument, { after: forged });
    expect({ status, codes }).toEqual({ status: 400, codes: ['BAD_USER_INPUT'] });
  });
});

describe('a value that the database cannot take', () => {
  it('is bad input, not a fault of ours', async () => {
    const id = '9f2d1b7e-0000-4000-8000-000000000000';
    const huge = Buffer.from(JSON.stringify([Number.MAX_SAFE_INTEGER, '2026-11-21T11:00:00Z', id])).toString(
      'base64url',
    );
    const zero = 'query Z($slug: String!) { circle(slug: $slug, locale: fi) { id } }';
    expect((await app.client().ask(listDocument, { after: huge })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await app.client().ask(zero, { slug: 'a\u0000b' })).codes).toEqual(['BAD_USER_INPUT']);
  });
});

describe('the page of a circle', () => {
  const page = async (slug: string, locale = 'sv') =>
    (
      await app.client().ask<{ circle: Record<string, unknown> | null }>(
        `query Page($slug: String!, $locale: Locale!) { circle(slug: $slug, locale: $locale) {
          slug state text { locale title } textLocales seats { capacity free waiting } meetings { number startsAt locale title }
          viewerEnrolment { id } host { inFinnish: name(locale: fi) inSwedish: name(locale: sv) region { name(locale: sv) } }
        } }`,
        { slug, locale },
      )
    ).data.circle;

  it('comes in the reader’s language, and in the next best where there is no such version', async () => {
    expect(await page('avoin')).toMatchObject({
      text: { locale: 'sv', title: 'Kom igång' },
      textLocales: ['sv', 'fi'],
    });
    expect(await page('tuleva')).toMatchObject({ text: { locale: 'fi', title: 'Vain suomeksi' }, textLocales: ['fi'] });
    expect(await page('avoin', 'en')).toMatchObject({ text: { locale: 'fi' } });
  });

  it('answers the same field twice under its aliases', async () => {
    expect(await page('avoin')).toMatchObject({
      host: { inFinnish: 'Hyvinkää', inSwedish: 'Hyvinge', region: { name: 'Nyland' } },
      viewerEnrolment: null,
    });
  });

  it('tells what time has made of the circle', async () => {
    const states = await Promise.all(
      ['avoin', 'tuleva', 'kaynnissa', 'paattynyt', 'peruttu'].map((slug) => page(slug)),
    );
    expect(states.map((circle) => circle?.state)).toEqual([
      'enrolment_open',
      'published',
      'running',
      'completed',
      'cancelled',
    ]);
  });

  it('is not there for a draft, as for a circle that does not exist', async () => {
    expect(await page('luonnos')).toBeNull();
    expect(await page('ei-ole')).toBeNull();
  });

  it('shows each person their own place and nobody else’s', async () => {
    const { id, slug } = await world.circle();
    const [one, two] = [
      await app.client().signIn(await world.person()),
      await app.client().signIn(await world.person()),
    ];
    await one.ask(
      `mutation J($id: ID!) { joinCircle(input: { circleId: $id, municipalityCode: "611", idempotencyKey: "own-place" }) { __typename } }`,
      { id },
    );
    const own = `query Own($slug: String!) { circle(slug: $slug, locale: fi) { seats { confirmed } viewerEnrolment { status } } }`;
    expect((await one.ask<object>(own, { slug })).data).toEqual({
      circle: { seats: { confirmed: 1 }, viewerEnrolment: { status: 'confirmed' } },
    });
    expect((await two.ask<object>(own, { slug })).data).toEqual({
      circle: { seats: { confirmed: 1 }, viewerEnrolment: null },
    });
    const mine = `{ myEnrolments(locale: fi) { enrolment { status municipality { code } } circle { slug } } }`;
    expect((await one.ask<object>(mine)).data).toEqual({
      myEnrolments: [{ enrolment: { status: 'confirmed', municipality: { code: '611' } }, circle: { slug } }],
    });
    expect((await two.ask<object>(mine)).data).toEqual({ myEnrolments: [] });
    expect((await app.client().ask(mine)).codes).toEqual(['UNAUTHENTICATED']);
  });
});
