import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { finnishDay } from '#kernel';
import { type RunningApp, startApp } from '../support/apps.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { emptied } from '../support/mails-to.ts';
import { createWorld, type World } from '../support/people.ts';
import { addPractice } from '../support/practices.ts';
import { startWorkerApp } from '../support/worker-app.ts';

let world: World;
let community: RunningApp;
let mailbox: Mailbox;
let worker: INestApplication;

beforeAll(async () => {
  world = await createWorld();
  community = await startApp('community', world.database);
  mailbox = await openMailbox();
  worker = await startWorkerApp(world, mailbox);
});

afterAll(async () => {
  await worker.close();
  await mailbox.close();
  await community.close();
  await world.close();
});

beforeEach(() => emptied(world, mailbox));

const told = () => mailbox.mails.map(({ to, subject }) => `${to?.[0]?.name}: ${subject}`).sort();

/** Porvoo has a practice of Pornainen in use, recorded by someone who reads Swedish. */
async function adopted() {
  const author = await world.person({ name: 'Aino Tekijä', represents: '611' });
  const adopter = await world.person({ name: 'Bo Borgå', represents: '638', locale: 'sv' });
  const practice = await addPractice(world, { by: author.id, code: '611', status: 'published' });
  const client = await community.client().signIn(adopter);
  const record = (version: number, stage: string) =>
    client.ask(
      `mutation ($input: RecordAdoptionInput!) { it: recordAdoption(input: $input) { __typename ... on UserError { code } } }`,
      {
        input: {
          ...{ practiceId: practice.id, municipalityCode: '638', version, stage, revision: 1 },
          onDay: finnishDay(new Date()),
        },
      },
    );
  await record(0, 'planned');
  await world.settled();
  return { author, adopter, practice, record };
}

describe('mails about the adoption of a practice', () => {
  it('tell the authors of a municipality once, in their language', async () => {
    const { record } = await adopted();
    expect(told()).toEqual(['Aino Tekijä: Porvoo on tarttunut käytäntöönne: Digikahvila']);
    await record(1, 'in_use');
    await world.settled();
    expect(told()).toHaveLength(1);
  });

  it('tell who recorded it of the next revision and of the retraction, while they represent the municipality', async () => {
    const { adopter, practice } = await adopted();
    await emptied(world, mailbox);
    await world.owner.read(
      `WITH next AS (UPDATE practice SET revision = 2 WHERE id = $1 RETURNING id)
       INSERT INTO practice_revision (practice_id, revision, texts, themes, published_at, note)
       SELECT id, 2, '{"fi": {"title": "Digikahvila"}, "sv": {"title": "Digikafé"}}', '[]', now(), 'Uudet luvut' FROM next`,
      [practice.id],
    );
    await world.settled();
    expect(told()).toEqual(['Bo Borgå: Ny version av en praxis: Digikafé']);
    expect(mailbox.mails[0]?.text).toContain('Uudet luvut');
    await world.owner.read(
      `UPDATE practice SET status = 'retracted', retraction = 'Luvut olivat vääriä' WHERE id = $1`,
      [practice.id],
    );
    await world.settled();
    expect(told()).toEqual([
      'Bo Borgå: En praxis har återkallats: Digikafé',
      'Bo Borgå: Ny version av en praxis: Digikafé',
    ]);
    const other = await adopted();
    await emptied(world, mailbox);
    await world.owner.read(`UPDATE affiliation SET status = 'ended', valid_to = now() WHERE account_id = ANY ($1)`, [
      [adopter.id, other.adopter.id],
    ]);
    await world.owner.read(`UPDATE practice SET status = 'retracted', retraction = 'x' WHERE id = $1`, [
      other.practice.id,
    ]);
    await world.settled();
    expect(told()).toEqual([]);
  });
});
