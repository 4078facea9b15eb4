import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { actOn, completeDraft, saveDraft } from '../support/circle-draft.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { createWorld, type World } from '../support/people.ts';
import { askAsWorker, startWorkerApp } from '../support/worker-app.ts';

let world: World;
let admin: RunningApp;
let mailbox: Mailbox;
let laura: { id: string; client: Client };
let sven: { id: string };

beforeAll(async () => {
  world = await createWorld();
  admin = await startApp('admin', world.database);
  mailbox = await openMailbox();
  const person = await world.person({ roles: ['programme_coordinator'] });
  sven = await world.person({ roles: ['administrator'], locale: 'sv', name: 'Sven Exempel' });
  laura = { id: person.id, client: await admin.client().signIn(person) };
});

afterAll(async () => {
  await mailbox.close();
  await admin.close();
  await world.close();
});

beforeEach(() => {
  mailbox.mails.length = 0;
});

/** A proposed circle that these people lead. */
async function proposed(title: string, ...people: { id: string }[]) {
  const circle = await world.circle({ status: 'proposed', languages: ['fi'], texts: { fi: title } });
  for (const [position, { id }] of people.entries())
    await world.owner.read(
      `INSERT INTO circle_facilitator (circle_id, account_id, municipality_code, position, valid_from)
       VALUES ($1, $2, '611', $3, now())`,
      [circle.id, id, position],
    );
  return circle;
}

/** The subjects of what the worker sends until nothing waits any more. */
async function sent(): Promise<string[]> {
  const worker = await startWorkerApp(world, mailbox);
  try {
    const waiting = `SELECT FROM graphile_worker.jobs WHERE task_identifier IN ('circles.led_circle_decided', 'circles.proposed')`;
    while ((await askAsWorker(world.database, waiting)).length > 0) await new Promise((again) => setTimeout(again, 20));
    return mailbox.mails.map(({ subject }) => subject ?? '').sort();
  } finally {
    await worker.close();
  }
}

const back = (id: string, version: number, note: string) => actOn(laura.client, 'returnCircle', { id, version, note });

describe('who leads a circle hears by mail', () => {
  it('that it was sent back, each in their language, with the note; not who did it', async () => {
    const aino = await world.person({ name: 'Aino Esimerkki' });
    const mikael = await world.person({ name: 'Mikael Exempel', locale: 'sv' });
    const { id } = await proposed('Kirjasto', aino, mikael, laura);
    expect(await back(id, 1, 'Kerro <missä>.')).toMatchObject({ version: 2 });
    expect(await sent()).toEqual(['Komplettera cirkeln: Kirjasto', 'Täydennä rinkiä: Kirjasto']);
    const mail = mailbox.mails.find(({ subject }) => subject?.startsWith('Täydennä'));
    expect(mail?.to).toEqual([expect.objectContaining({ name: 'Aino Esimerkki' })]);
    expect(mail?.text).toContain('Kerro <missä>.');
    expect(mail?.text).toContain(`https://kuntarinki.example/fi/oma/ringit/${id}`);
    expect(mail?.html).toContain('Kerro &lt;missä&gt;.');
  });

  it('that it is published, with a link to its public page', async () => {
    const { id, slug } = await proposed('Torilla', await world.person());
    expect(await actOn(laura.client, 'publishCircle', { id, version: 1 })).toMatchObject({ version: 2 });
    expect(await sent()).toEqual(['Rinki on julkaistu: Torilla']);
    expect(mailbox.mails[0]?.text).toContain(`https://kuntarinki.example/fi/ringit/${slug}`);
  });

  it('only what is still so when the mail is made, and only who still leads it', async () => {
    const leads = await world.person();
    const { id } = await proposed('Muuttuu', leads, await world.person({ name: 'Entinen Vetäjä' }));
    await back(id, 1, 'Ensimmäinen.');
    await actOn(laura.client, 'submitCircle', { id, version: 2 });
    await back(id, 3, 'Toinen.');
    await world.owner.read('UPDATE circle_facilitator SET valid_to = now() WHERE circle_id = $1 AND position = 1', [
      id,
    ]);
    expect(await sent()).toEqual(['Täydennä rinkiä: Muuttuu']);
    expect(mailbox.mails[0]?.text).toContain('Toinen.');

    mailbox.mails.length = 0;
    const again = await proposed('Takaisin', leads);
    await back(again.id, 1, 'Vielä.');
    await actOn(laura.client, 'submitCircle', { id: again.id, version: 2 });
    expect(await sent()).toEqual(['En cirkel väntar på beslut: Takaisin']);
  });
});

describe('the project team hears by mail', () => {
  const draft = (title: string) => completeDraft.texts.map((text) => ({ ...text, title }));

  it('that a circle waits for a decision, each in their language, with a link; not who submitted it', async () => {
    const { id, version } = await saveDraft(laura.client, { texts: draft('Odottaa') });
    await actOn(laura.client, 'submitCircle', { id, version });
    expect(await sent()).toEqual(['En cirkel väntar på beslut: Odottaa']);
    expect(mailbox.mails[0]?.to).toEqual([expect.objectContaining({ name: 'Sven Exempel' })]);
    expect(mailbox.mails[0]?.text).toContain(`/sv/cirklar/${id}`);
  });

  it('nothing of a circle that was decided on meanwhile, nor who is no longer of the team', async () => {
    const one = await saveDraft(laura.client, { texts: draft('Ehti') });
    await actOn(laura.client, 'submitCircle', { id: one.id, version: one.version });
    await back(one.id, 2, 'Vielä.');
    const two = await saveDraft(laura.client, { texts: draft('Lähti') });
    await actOn(laura.client, 'submitCircle', { id: two.id, version: two.version });
    await world.owner.read('UPDATE role_grant SET valid_to = now() WHERE account_id = $1', [sven.id]);
    expect(await sent()).toEqual([]);
  });
});
