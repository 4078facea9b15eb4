import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { fonts, measureByFont } from '../../apps/community/server/src/feeds/picture/pictures.ts';
import { pictureSize, practicePicture } from '../../apps/community/server/src/feeds/picture/practice-picture.ts';
import { type RunningApp, startApp } from '../support/apps.ts';
import { createWorld, type World } from '../support/people.ts';
import { addPractice } from '../support/practices.ts';

const texts = /<text[^>]*>[^<]*<\/text>/g;

/** Where the drawing library puts each text of a picture. */
function placed(svg: string) {
  const [opening = ''] = /^<svg[^>]*>/.exec(svg) ?? [];
  return (svg.match(texts) ?? []).map((text) => {
    const box = new Resvg(`${opening}${text}</svg>`, { font: fonts }).getBBox();
    return {
      text: text.replace(/<[^>]*>/g, ''),
      left: box?.x ?? 0,
      top: box?.y ?? 0,
      right: (box?.x ?? 0) + (box?.width ?? 0),
      bottom: (box?.y ?? 0) + (box?.height ?? 0),
    };
  });
}

const drawnOf = async (title: string, municipality = 'Hyvinkää') =>
  practicePicture({ title, municipality }, 'fi', await measureByFont(String(fonts.fontFiles[1])));

describe('the picture of a practice', () => {
  it.each([
    ['short', 'Kirjaston digikahvila'],
    ['of many words', 'Ikäihmisten digituen vertaisohjaajien yhteinen koulutus ja päivystys kirjastoissa '.repeat(3)],
    ['of one endless word', 'digitukisparrauspyyntölomakekäsittelijä'.repeat(6)],
    [
      'with soft hyphens',
      'digi\u00adtuki\u00adsparraus\u00adpyyntö\u00adlomake\u00adkäsittelijöiden\u00adkoulutus\u00adpäivät',
    ],
    ['of wide marks', 'WWWWW MMMMM ÅÅÅÅÅ ÖÖÖÖÖ '.repeat(12)],
    ['of markup', '<script>alert("1")</script> & <b>Åland</b>'],
  ])('holds a title %s', async (_, title) => {
    const found = placed(await drawnOf(title, 'Maarianhamina – Mariehamn ja monta muuta kuntaa yhdessä'));
    expect(found.length).toBeGreaterThan(3);
    for (const { left, right, top, bottom } of found) {
      expect(left).toBeGreaterThanOrEqual(70);
      expect(right).toBeLessThanOrEqual(pictureSize.width - 70);
      expect(top).toBeGreaterThanOrEqual(40);
      expect(bottom).toBeLessThanOrEqual(pictureSize.height - 30);
    }
    const ofTitle = found.slice(1, -2);
    expect(Math.min(...ofTitle.map(({ top }) => top))).toBeGreaterThan(found[0]?.bottom ?? 0);
    expect(Math.max(...ofTitle.map(({ bottom }) => bottom))).toBeLessThan(found.at(-2)?.top ?? 0);
    // The municipality and what it is stand beside each other.
    expect(found.at(-2)?.right).toBeLessThan(found.at(-1)?.left ?? 0);
  });

  it('cuts what is too long with an ellipsis, and breaks a word where it may be', async () => {
    const lines = async (title: string) =>
      placed(await drawnOf(title))
        .slice(1, -2)
        .map(({ text }) => text);
    expect((await lines('Kahvila kirjastossa '.repeat(20))).at(-1)).toMatch(/[^ ]…$/);
    expect(await lines('digi\u00adtuki')).toEqual(['digituki']);
    expect(await lines('Kahvila ☕️ kaikille 👩‍💻')).toEqual(['Kahvila kaikille']);
    const long = await lines('digi\u00adtuki\u00adsparraus\u00adpyyntö\u00adlomake\u00adkäsittelijä');
    expect([long.length > 1, long[0]]).toEqual([true, expect.stringMatching(/-$/)]);
  });
});

describe('the address of a picture', () => {
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

  it('gives it once, changes with the title, and is gone with the practice', async () => {
    const { id: by } = await world.person({ represents: '611' });
    const { id, slug } = await addPractice(world, { by, code: '611', status: 'published' });
    const read = (path: string, headers = {}) =>
      fetch(`${app.url}/practice-pictures/${path}`, { headers: { 'Cache-Control': 'max-age=0', ...headers } });
    const answers = await Promise.all(Array.from({ length: 4 }, () => read(`fi/${slug}.png`)));
    const bodies = await Promise.all(answers.map(async (answer) => Buffer.from(await answer.arrayBuffer())));
    const [first] = answers;
    expect([first?.status, first?.headers.get('content-type'), first?.headers.get('cache-control')]).toEqual([
      ...[200, 'image/png', 'public, max-age=3600'],
    ]);
    expect(await sharp(bodies[0]).metadata()).toMatchObject({ format: 'png', ...pictureSize });
    expect(bodies.every((body) => body.equals(bodies[0] ?? Buffer.of()))).toBe(true);
    expect(bodies[0]?.length).toBeLessThan(100_000);
    const tag = first?.headers.get('etag') ?? '';
    expect((await read(`fi/${slug}.png`, { 'If-None-Match': tag })).status).toBe(304);
    expect((await read(`sv/${slug}.png`)).headers.get('etag')).not.toBe(tag);

    for (const path of [`en/${slug}.png`, `xx/${slug}.png`, `fi/${slug}`, 'fi/ei-ole.png', 'fi/%00.png'])
      expect((await read(path)).status).toBe(404);
    await world.owner.read(`UPDATE practice SET status = 'retracted', retraction = 'Vanhentunut' WHERE id = $1`, [id]);
    expect((await read(`fi/${slug}.png`, { 'If-None-Match': tag })).status).toBe(410);
  });
});
