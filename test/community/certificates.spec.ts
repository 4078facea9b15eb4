import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { extractText, getDocumentProxy } from 'unpdf';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
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

type Status = 'present' | 'excused' | 'absent';
const over = { opens: '-90 days', closes: '-70 days', starts: '-60 days', ends: '-50 days' };

/** A circle of three meetings that were held and one that was cancelled. */
async function circleOfThree(facts: object = over) {
  const circle = await world.circle({ capacity: 20, ...facts });
  await world.owner.read('DELETE FROM meeting WHERE circle_id = $1', [circle.id]);
  const rows = await world.owner.read<{ id: string }>(
    `INSERT INTO meeting (circle_id, number, wall_start, wall_end, zone, starts_at, ends_at, mode, cancelled_at)
     SELECT id, n, starts AT TIME ZONE 'Europe/Helsinki', starts AT TIME ZONE 'Europe/Helsinki' + interval '90 minutes',
       'Europe/Helsinki', starts, starts + interval '90 minutes', 'remote', CASE n WHEN 4 THEN starts END
     FROM circle, generate_series(1, 4) n, LATERAL (SELECT first_meeting_starts_at + n * interval '1 hour' AS starts) s
     WHERE id = $1 RETURNING id`,
    [circle.id],
  );
  return { ...circle, meetings: rows.map(({ id }) => id) };
}
type Circle = Awaited<ReturnType<typeof circleOfThree>>;

async function inIt({ poolId, meetings }: Circle, attendance: Status[], status = 'confirmed'): Promise<Client> {
  const person = await world.person();
  await world.owner.read(
    `INSERT INTO enrolment (pool_id, account_id, municipality_code, status, queue_number, created_at, status_since)
     VALUES ($1, $2, '611', $3, CASE $3 WHEN 'waitlisted' THEN 1 END, now(), now())`,
    [poolId, person.id, status],
  );
  for (const [n, was] of attendance.entries())
    await world.owner.read(
      `INSERT INTO meeting_attendance (meeting_id, account_id, municipality_code, status, recorded_by, by_code, recorded_at)
       VALUES ($1, $2, '611', $3, $2, false, now())`,
      [meetings[n], person.id, was],
    );
  return app.client().signIn(person);
}

async function ask<T>(client: Client, document: string, variables: object): Promise<T> {
  const { data, body } = await client.ask<{ it: T } | null>(document, { ...variables });
  if (!data) throw new Error(body);
  return data.it;
}
const standing = (client: Client, slug: string) =>
  ask(client, 'query P($slug: String!) { it: myParticipation(slug: $slug, locale: fi) { attended held needed } }', {
    slug,
  });
const file = (client: Client, slug: string, language = 'fi') =>
  ask<{ fileName: string; mediaType: string; content: string } | null>(
    client,
    `query C($slug: String!, $language: Locale!) {
       it: participationCertificate(slug: $slug, language: $language) { fileName mediaType content } }`,
    { slug, language },
  );

describe('a certificate of participation', () => {
  it('is had in each language by who was at two of three meetings; what was cancelled does not count', async () => {
    const circle = await circleOfThree();
    const there = await inIt(circle, ['present', 'absent', 'present']);
    expect(await standing(there, circle.slug)).toEqual({ attended: 2, held: 3, needed: 2 });
    for (const [language, words, municipality] of [
      ['fi', 'Osallistumistodistus', 'Pornainen'],
      ['sv', 'Intyg om deltagande', 'Borgnäs'],
      ['en', 'Certificate of participation', 'Pornainen'],
    ] as const) {
      const given = await file(there, circle.slug, language);
      expect(given).toMatchObject({ fileName: `${circle.slug}-${language}.pdf`, mediaType: 'application/pdf' });
      const pdf = await getDocumentProxy(new Uint8Array(Buffer.from(given?.content ?? '', 'base64')));
      const { text } = await extractText(pdf, { mergePages: true });
      expect(text).toContain(words);
      expect(text).toContain(municipality);
    }
  });

  it('is not had for too few meetings, and each sees what is recorded of themself', async () => {
    const circle = await circleOfThree();
    const excused = await inIt(circle, ['present', 'excused', 'absent']);
    const never = await inIt(circle, []);
    expect(await standing(excused, circle.slug)).toEqual({ attended: 1, held: 3, needed: 2 });
    expect(await standing(never, circle.slug)).toEqual({ attended: 0, held: 3, needed: 2 });
    for (const person of [excused, never]) expect(await file(person, circle.slug)).toBeNull();
  });

  it('is not there without a seat, before the last meeting is over, and in a circle that was cancelled', async () => {
    const circle = await circleOfThree();
    const waiting = await inIt(circle, [], 'waitlisted');
    const stranger = await app.client().signIn(await world.person());
    for (const person of [waiting, stranger]) {
      expect(await standing(person, circle.slug)).toBeNull();
      expect(await file(person, circle.slug)).toBeNull();
    }
    const running = await circleOfThree({ ...over, ends: '5 days' });
    const early = await inIt(running, ['present', 'present', 'present']);
    expect(await standing(early, running.slug)).toBeNull();
    await world.owner.read(`UPDATE circle SET status = 'cancelled', cancelled_at = now() WHERE id = $1`, [circle.id]);
    const there = await inIt(circle, ['present', 'present', 'present']);
    expect(await file(there, circle.slug)).toBeNull();
  });

  it('is still had when the circle is archived', async () => {
    const circle = await circleOfThree();
    const there = await inIt(circle, ['present', 'present']);
    await world.owner.read(`UPDATE circle SET status = 'archived' WHERE id = $1`, [circle.id]);
    expect(await file(there, circle.slug)).not.toBeNull();
  });
});
