import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningApp, startApp } from '../support/apps.ts';
import { createWorld, type World } from '../support/people.ts';

let world: World;
let app: RunningApp;

beforeAll(async () => {
  world = await createWorld();
  app = await startApp('community', world.database);
});

afterAll(async () => {
  await app.close();
  await world.close();
});

type Texts = Parameters<World['circle']>[0];

/** A circle whose source, the first of its texts, was revised at an instant of its own. */
async function revised(texts: NonNullable<Texts>['texts'] & object, fields: object): Promise<string> {
  const { id, slug } = await world.circle({ texts });
  await world.owner.read(
    `UPDATE circle_text SET revision = 2, field_revisions = $2, revised_at = '2026-11-21T10:00:00Z'
     WHERE circle_id = $1 AND source_revision IS NULL`,
    [id, JSON.stringify(fields)],
  );
  return slug;
}

const document = `query T($slug: String!, $locale: Locale!) { circle(slug: $slug, locale: $locale) {
  text { locale newer { locale revisedAt } } } }`;
const textOf = async (slug: string, locale: string) =>
  (await app.client().ask<{ circle: { text: object } }>(document, { slug, locale })).data.circle.text;

const all = { fi: 'Digituki', sv: 'Digitalt stöd', en: 'Digital support' };

describe('the text of a circle', () => {
  it('says which version is newer once the source has changed', async () => {
    const slug = await revised(all, { summary: 2 });
    const newer = { locale: 'fi', revisedAt: '2026-11-21T10:00:00.000Z' };
    expect(await textOf(slug, 'fi')).toEqual({ locale: 'fi', newer: null });
    expect(await textOf(slug, 'sv')).toEqual({ locale: 'sv', newer });
    expect(await textOf(slug, 'en')).toEqual({ locale: 'en', newer });
  });

  it('says nothing after a minor edit, which changes no field’s revision', async () => {
    const slug = await revised(all, {});
    expect(await textOf(slug, 'sv')).toEqual({ locale: 'sv', newer: null });
  });

  it('is told of in the language in which it is shown, whatever the page is in', async () => {
    const slug = await revised({ sv: 'Digitalt stöd', fi: 'Digituki' }, { title: 2 });
    expect(await textOf(slug, 'en')).toMatchObject({ locale: 'fi', newer: { locale: 'sv' } });
  });
});
