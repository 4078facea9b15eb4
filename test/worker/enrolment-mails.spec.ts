import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { type RunningApp, startApp } from '../support/apps.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { emptied } from '../support/mails-to.ts';
import { createWorld, type World } from '../support/people.ts';
import { askAsWorker, startWorkerApp } from '../support/worker-app.ts';

let world: World;
let app: RunningApp;
let mailbox: Mailbox;
let worker: INestApplication;

beforeAll(async () => {
  world = await createWorld();
  app = await startApp('community', world.database);
  mailbox = await openMailbox();
  worker = await startWorkerApp(world, mailbox);
});

afterAll(async () => {
  await worker.close();
  await mailbox.close();
  await app.close();
  await world.close();
});

beforeEach(() => emptied(world, mailbox));

async function join(person: { id: string }, circleId: string) {
  const client = await app.client().signIn(person);
  await client.ask(
    `mutation J($id: ID!) { joinCircle(input: { circleId: $id, municipalityCode: "611", idempotencyKey: "mail-test" }) { __typename } }`,
    { id: circleId },
  );
}

const plain = (text: string | undefined): string => (text ?? '').replaceAll('\u00a0', ' ');

describe('who joins a circle gets a mail', () => {
  it('in Swedish for a Swedish speaker: the seat, the first meeting, for whom, and the way to the circle', async () => {
    const circle = await world.circle({ texts: { fi: 'Kirjasto', sv: 'Biblioteket <som> plats' } });
    await join(await world.person({ name: 'Mikael Exempel', locale: 'sv' }), circle.id);
    const [mail] = await mailbox.until(1);
    expect(mail?.subject).toBe('Din plats är bekräftad: Biblioteket <som> plats');
    expect(mail?.to).toEqual([{ name: 'Mikael Exempel', address: expect.stringMatching(/@test\.example$/) }]);
    expect(mail?.from).toEqual({ name: 'Kuntarinki', address: 'palvelu@kuntarinki.example' });
    const text = plain(mail?.text);
    expect(text).toContain('Hej Mikael!');
    expect(text).toMatch(/Första träffen: \p{L}+ \d+\.\d+\.\d{4} kl\. \d+\.\d\d–\d+\.\d\d, på distans/u);
    expect(text).toContain('Du deltar för: Borgnäs');
    expect(text).toContain(`https://kuntarinki.example/sv/cirklar/${circle.slug}`);
    expect(text).toContain(`Lue suomeksi: https://kuntarinki.example/fi/ringit/${circle.slug}`);
    expect(mail?.html).toContain('<html lang="sv">');
    expect(mail?.html).toContain('Biblioteket &lt;som&gt; plats');
    expect(mail?.html).not.toContain('<som>');
  });

  it('in Finnish, with the position, when the circle is full', async () => {
    const circle = await world.circle({ capacity: 1 });
    await join(await world.person(), circle.id);
    await mailbox.until(1);
    await join(await world.person({ name: 'Aino Esimerkki' }), circle.id);
    const mail = (await mailbox.until(2)).find(({ subject }) => subject?.startsWith('Olet jonotuslistalla'));
    expect(mail?.subject).toBe('Olet jonotuslistalla: Digituki alkuun');
    expect(plain(mail?.text)).toContain('Sijasi jonossa: 1');
  });

  it('in English from the Finnish text, where there is no English one', async () => {
    const circle = await world.circle();
    await join(await world.person({ locale: 'en' }), circle.id);
    const [mail] = await mailbox.until(1);
    expect(mail?.subject).toBe('Your seat is confirmed: Digituki alkuun');
  });

  it('with a Message-ID that says what it is about, so that a second copy can be told', async () => {
    const circle = await world.circle();
    const person = await world.person();
    await join(person, circle.id);
    const [mail] = await mailbox.until(1);
    const [row] = await world.owner.read<{ id: string }>('SELECT id FROM enrolment WHERE account_id = $1', [person.id]);
    expect(mail?.messageId).toBe(`<enrolment.${row?.id}.confirmed@kuntarinki.example>`);
    expect(mail?.headers.find(({ key }) => key === 'content-language')?.value).toBe('fi');
  });

  it('once the mail server takes mails again', async () => {
    mailbox.refuseWith(451);
    const circle = await world.circle();
    await join(await world.person(), circle.id);
    await expect(failedOnce()).resolves.toBe(true);
    mailbox.refuseWith(null);
    await retryNow();
    expect(await mailbox.until(1)).toHaveLength(1);
  });
});

describe('who waits for a seat', () => {
  const leave = async (person: { id: string }, circleId: string) => {
    const client = await app.client().signIn(person);
    await client.ask(
      `mutation L($id: ID!) { leaveCircle(input: { circleId: $id, idempotencyKey: "leave-mail" }) { __typename } }`,
      { id: circleId },
    );
  };

  it('gets a mail with the deadline when one becomes free, and whoever left gets one too', async () => {
    const circle = await world.circle({ capacity: 1 });
    const [first, second] = [await world.person(), await world.person({ locale: 'sv' })];
    await join(first, circle.id);
    await join(second, circle.id);
    await mailbox.until(2);
    await leave(first, circle.id);
    const mails = await mailbox.until(4);
    const offer = mails.find(({ subject }) => subject === 'En plats har blivit ledig för dig: Kom igång');
    expect(plain(offer?.text)).toMatch(/Svara senast: \p{L}+dag \d+\.\d+\.\d{4} kl\. \d+\.\d\d/u);
    expect(plain(offer?.text)).toMatch(/https:\/\/kuntarinki\.example\/sv\/plats\?token=\S+/);
    expect(mails.map(({ subject }) => subject)).toContain('Ilmoittautumisesi on peruttu: Digituki alkuun');
  });

  it.each([
    [
      'fi',
      'Olet poistunut jonotuslistalta: Digituki alkuun',
      'Olet poistunut oppimisringin ”Digituki alkuun” jonotuslistalta.',
    ],
    [
      'sv',
      'Du står inte längre på väntelistan: Kom igång',
      'Du står inte längre på väntelistan till inlärningscirkeln ”Kom igång”.',
    ],
    [
      'en',
      'You have left the waiting list: Digituki alkuun',
      'You are no longer on the waiting list of the learning circle “Digituki alkuun”.',
    ],
  ] as const)('and leaves the queue is told so in %s, and not that a seat goes on', async (locale, subject, lead) => {
    const circle = await world.circle({ capacity: 1 });
    const waiting = await world.person({ locale });
    await join(await world.person(), circle.id);
    await join(waiting, circle.id);
    await leave(waiting, circle.id);
    const mail = (await mailbox.until(3)).find((one) => one.subject === subject);
    const text = plain(mail?.text);
    expect(text).toContain(`${subject.split(':')[0]}\n${lead}\n\n`);
    expect(text).not.toMatch(/seuraavalle|följande i kön|next in line/);
  });

  it('and leaves with a seat on offer is told that they declined it', async () => {
    const circle = await world.circle({ capacity: 1 });
    const [first, second] = [await world.person(), await world.person()];
    await join(first, circle.id);
    await join(second, circle.id);
    await leave(first, circle.id);
    await mailbox.until(4);
    mailbox.mails.length = 0;
    await leave(second, circle.id);
    const [mail] = await mailbox.until(1);
    expect(plain(mail?.text)).toContain('Kieltäydyit paikasta oppimisringissä ”Digituki alkuun”.');
  });

  it('is offered the seat that another let expire, by the job alone', async () => {
    const circle = await world.circle({ capacity: 1 });
    const people = [await world.person(), await world.person(), await world.person({ name: 'Kolmas Jonossa' })];
    for (const person of people) await join(person, circle.id);
    await leave(people[0] as { id: string }, circle.id);
    await mailbox.until(5);
    await world.shiftClock('48 hours 1 minute');
    await retryNow();
    const mails = await mailbox.until(6);
    await world.shiftClock('0');
    expect(mails.at(-1)?.subject).toBe('Paikka vapautui sinulle: Digituki alkuun');
    expect(mails.at(-1)?.to?.[0]?.name).toBe('Kolmas Jonossa');
    const statuses = await world.owner.read<{ status: string }>(
      'SELECT status FROM enrolment WHERE pool_id = $1 ORDER BY queue_number NULLS FIRST',
      [circle.poolId],
    );
    expect(statuses.map(({ status }) => status)).toEqual(['withdrawn', 'expired', 'offered']);
  });
});

async function failedOnce(): Promise<boolean> {
  for (let tries = 0; tries < 100; tries += 1) {
    const rows = await askAsWorker<{ attempts: number }>(
      world.database,
      'SELECT attempts FROM graphile_worker.jobs WHERE last_error IS NOT NULL',
    );
    if (rows.length === 1) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

/** Instead of waiting for the back-off. */
const retryNow = () =>
  askAsWorker(
    world.database,
    'SELECT graphile_worker.reschedule_jobs(ARRAY(SELECT id FROM graphile_worker.jobs), run_at := now())',
  );
