import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { type RunningApp, startApp } from '../support/apps.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { emptied } from '../support/mails-to.ts';
import { createWorld, type World } from '../support/people.ts';
import { addHeld, holding } from '../support/sparring-holding.ts';
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

it('tells the side that did not send it of the report of a session, in its language and without what stands in it', async () => {
  const aino = await world.person({ name: 'Aino Pyytäjä', represents: '505' });
  const tua = await world.person({ name: 'Tua Tutor', represents: '049', locale: 'sv' });
  const { id } = await addHeld(world, { by: aino.id, code: '505', tutor: '049', tutors: [tua.id] });
  await emptied(world, mailbox);
  const client = await community.client().signIn(aino);
  const report = { id, situation: 'Salainen tilanne', practice: 'Uusi tapa' };
  const write = (version: number, step: string, reason = '') =>
    holding(client, 'saveSparringReport', 'SparringReportInput', { ...report, version, step, reason });
  await write(1, 'save');
  await world.settled();
  expect(mailbox.mails).toEqual([]);
  expect(await write(2, 'report')).toEqual({ __typename: 'SparringHoldingSaved' });
  await write(3, 'mend', 'Korjaan sanan');
  await world.settled();
  const [mail, ...others] = mailbox.mails;
  expect(others).toEqual([]);
  expect(mail?.to?.[0]?.name).toBe('Tua Tutor');
  expect(mail?.subject).toBe('Rapporten om sparringen har skickats');
  expect(mail?.text).toContain(`/sv/mina-sidor/sparring/${id}/efter-traffen`);
  expect(mail?.text).not.toContain('Salainen');
});
