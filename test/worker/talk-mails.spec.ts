import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { emptied } from '../support/mails-to.ts';
import { createWorld, type World } from '../support/people.ts';
import { addPractice } from '../support/practices.ts';
import { startWorkerApp } from '../support/worker-app.ts';

let world: World;
let community: RunningApp;
let admin: RunningApp;
let mailbox: Mailbox;
let worker: INestApplication;
let reporter: Client;
let laura: Client;
let commentId: string;

beforeAll(async () => {
  world = await createWorld();
  community = await startApp('community', world.database);
  admin = await startApp('admin', world.database);
  mailbox = await openMailbox();
  worker = await startWorkerApp(world, mailbox);
  reporter = await community.client().signIn(await world.person({ name: 'Ilmo Ilmoittaja' }));
  laura = await admin.client().signIn(await world.person({ name: 'Laura Tiimi', roles: ['programme_coordinator'] }));
});

afterAll(async () => {
  await worker.close();
  await mailbox.close();
  await admin.close();
  await community.close();
  await world.close();
});

beforeEach(async () => {
  const writer = await world.person({ name: 'Kaisa Kommentoija', locale: 'sv' });
  const practice = await addPractice(world, { by: writer.id, code: '611', status: 'published' });
  const [row] = await world.owner.read<{ id: string }>(
    `INSERT INTO practice_comment (practice_id, written_by, locale, text, version, written_at)
     VALUES ($1, $2, 'fi', 'Ei mene mailiin', 1, now()) RETURNING id`,
    [practice.id, writer.id],
  );
  commentId = row?.id ?? '';
  await emptied(world, mailbox);
});

async function mailed(): Promise<string[]> {
  await world.settled();
  return mailbox.mails.map(({ to, subject }) => `${to?.[0]?.name}: ${subject}`).toSorted();
}

const report = () =>
  reporter.ask(
    'mutation R($id: ID!) { reportPracticeComment(input: { commentId: $id, reason: "Väärin" }) { __typename } }',
    {
      id: commentId,
    },
  );
const decide = (name: string, more = '') =>
  laura.ask(`mutation D($id: ID!) { ${name}(input: { commentId: $id, version: 1 ${more} }) { __typename } }`, {
    id: commentId,
  });

it('the team hears of a report; author and reporter of a hidden comment, with the reason for its author only', async () => {
  await report();
  expect(await mailed()).toEqual(['Laura Tiimi: Kommentista on ilmoitettu']);
  await emptied(world, mailbox);
  await decide('hidePracticeComment', 'reason: "Numero ei ole julkinen"');
  expect(await mailed()).toEqual([
    'Ilmo Ilmoittaja: Ilmoittamasi kommentti on piilotettu',
    'Kaisa Kommentoija: Din kommentar har dolts',
  ]);
  const textOf = (subject: string) => mailbox.mails.find((mail) => mail.subject === subject)?.text;
  expect(textOf('Din kommentar har dolts')).toContain('Numero ei ole julkinen');
  expect(textOf('Ilmoittamasi kommentti on piilotettu')).not.toContain('Numero ei ole julkinen');
  expect(mailbox.mails.map(({ text }) => text).join()).not.toContain('Ei mene mailiin');
});

it('only who reported hears that a comment stands', async () => {
  await report();
  await mailed();
  await emptied(world, mailbox);
  await decide('dismissCommentReports');
  expect(await mailed()).toEqual(['Ilmo Ilmoittaja: Ilmoittamasi kommentti jätettiin näkyviin']);
});
