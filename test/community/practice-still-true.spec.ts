import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { createDataSource, Database, Jobs } from '#platform';
import { confirmationTasks, tendConfirmations } from '#practices';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { emptied } from '../support/mails-to.ts';
import { createWorld, type World } from '../support/people.ts';
import { addPractice } from '../support/practices.ts';
import { startWorkerApp } from '../support/worker-app.ts';

let world: World;
let community: RunningApp;
let mailbox: Mailbox;
let worker: INestApplication;
let ofWorker: Database;

beforeAll(async () => {
  world = await createWorld();
  community = await startApp('community', world.database);
  mailbox = await openMailbox();
  worker = await startWorkerApp(world, mailbox);
  ofWorker = new Database(await createDataSource({ url: world.database.workerUrl, poolSize: 2 }).initialize());
});

afterAll(async () => {
  await ofWorker.dataSource.destroy();
  await worker.close();
  await mailbox.close();
  await community.close();
  await world.close();
});

/** What the worker does by the clock, twice: nothing is told again. */
const told = async () => {
  await emptied(world, mailbox);
  for (const _ of [1, 2]) await confirmationTasks(ofWorker, new Jobs())[tendConfirmations]?.({});
  await world.settled();
  return mailbox.mails.map(({ to, subject }) => `${to?.[0]?.name}: ${subject}`).sort();
};
const published = (id: string, ago: string) =>
  world.owner.read(`UPDATE practice SET published_at = now() - $2::interval WHERE id = $1`, [id, ago]);
const asked = (id: string, ago: string) =>
  world.owner.read(`UPDATE practice SET confirmation_asked_at = now() - $2::interval WHERE id = $1`, [id, ago]);

const standing = async (client: Client, { id, slug }: { id: string; slug: string }) => {
  const { data } = await client.ask<{
    practice: { outdatedSince: string | null };
    ownPractice: { isConfirmationAsked: boolean; outdatedSince: string | null } | null;
  }>(
    `query ($id: ID!, $slug: String!) { practice(slug: $slug, locale: fi) { outdatedSince }
       ownPractice(id: $id) { isConfirmationAsked outdatedSince } }`,
    { id, slug },
  );
  return [
    data?.ownPractice?.isConfirmationAsked,
    data?.ownPractice?.outdatedSince != null,
    data?.practice.outdatedSince != null,
  ];
};
const confirm = async (client: Client, input: { id: string; version: number }) => {
  const { data } = await client.ask<{ confirmPractice: { __typename: string; code?: string } }>(
    `mutation ($input: PracticeActInput!) { confirmPractice(input: $input) {
       __typename ... on PracticeActed { id } ... on PracticeRefused { code } } }`,
    { input },
  );
  return data?.confirmPractice.code ?? data?.confirmPractice.__typename;
};

describe('whether a practice still holds', () => {
  it('is asked after 17 months, told to readers after 18, and answered with one press', async () => {
    const author = await world.person({ name: 'Aino Kysytty', represents: '611' });
    const colleague = await world.person({ name: 'Kalle Kollega', represents: '611' });
    const stranger = await world.person({ name: 'Vieras Kunta', represents: '049' });
    const practice = await addPractice(world, { by: author.id, code: '611', status: 'published' });
    const { id } = practice;
    const client = await community.client().signIn(author);

    expect(await told()).toEqual([]);
    expect(await standing(client, practice)).toEqual([false, false, false]);
    await published(id, '16 months 25 days');
    expect(await told()).toEqual([]);
    await published(id, '17 months 1 day');
    // Its authors are asked; a colleague only where no author is left.
    expect(await told()).toEqual(['Aino Kysytty: Pitääkö kuntasi käytäntö yhä paikkansa?']);
    expect(mailbox.mails.map(({ text }) => text).join()).toContain(`/fi/oma/kaytannot/${id}`);
    expect(await standing(client, practice)).toEqual([true, false, false]);

    // Asked a moment ago, nobody is reminded, even where the 18 months are full.
    await published(id, '18 months 1 day');
    expect(await told()).toEqual([]);
    expect(await standing(client, practice)).toEqual([true, true, true]);
    await asked(id, '15 days');
    expect(await told()).toEqual(['Aino Kysytty: Muistutus: pitääkö kuntasi käytäntö yhä paikkansa?']);
    expect(await told()).toEqual([]);

    expect(await confirm(await community.client().signIn(stranger), { id, version: 1 })).toBe('not_found');
    expect(await confirm(client, { id, version: 9 })).toBe('stale_version');
    expect(await standing(client, practice)).toEqual([true, true, true]);
    expect(await confirm(await community.client().signIn(colleague), { id, version: 1 })).toBe('PracticeActed');
    expect(await standing(client, practice)).toEqual([false, false, false]);
    expect(await told()).toEqual([]);
    const [row] = await world.owner.read<{ act: string; actor: string }>(
      `SELECT act, actor_id AS actor FROM audit_log WHERE object_id = $1 ORDER BY at DESC LIMIT 1`,
      [id],
    );
    expect(row).toEqual({ act: 'practice.confirm', actor: colleague.id });

    // Confirmed long ago it is asked again.
    await world.owner.read(
      `UPDATE practice SET confirmed_at = now() - interval '17 months 1 day', confirmation_asked_at = now() - interval '19 months',
         confirmation_reminded_at = now() - interval '18 months' WHERE id = $1`,
      [id],
    );
    expect(await told()).toEqual(['Aino Kysytty: Pitääkö kuntasi käytäntö yhä paikkansa?']);
  });

  it('is asked of others of the municipality where its author has left, and never of what was retracted', async () => {
    const author = await world.person({ name: 'Lähtenyt Tekijä', represents: '710', locale: 'sv' });
    await world.person({ name: 'Jäänyt Edustaja', represents: '710', locale: 'sv' });
    const left = await addPractice(world, { by: author.id, code: '710', status: 'published' });
    const gone = await addPractice(world, { by: author.id, code: '710', status: 'retracted' });
    await world.owner.read(
      `UPDATE affiliation SET valid_to = current_date - 1, valid_from = current_date - 9 WHERE account_id = $1`,
      [author.id],
    );
    for (const { id } of [left, gone]) await published(id, '20 months');
    expect(await told()).toEqual(['Jäänyt Edustaja: Stämmer din kommuns praxis fortfarande?']);
    const client = await community.client().signIn(author);
    expect(await confirm(client, { id: left.id, version: 1 })).toBe('not_found');
  });

  it('is not said of what is a draft or retracted', async () => {
    const author = await world.person({ name: 'Kesken Kirjoittaja', represents: '106' });
    const client = await community.client().signIn(author);
    for (const status of ['draft', 'retracted'] as const) {
      const { id } = await addPractice(world, { by: author.id, code: '106', status });
      expect(await confirm(client, { id, version: 1 })).toBe('wrong_status');
    }
  });
});
