import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { forgetTips } from '#circles';
import { JobRunner } from '../../apps/worker/src/job-runner.ts';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { emptied, mailsTo, tokenIn } from '../support/mails-to.ts';
import { createWorld, type World } from '../support/people.ts';
import { startWorkerApp } from '../support/worker-app.ts';

let world: World;
let app: RunningApp;
let mailbox: Mailbox;
let worker: INestApplication;
let circle: { id: string; slug: string };
let anna: Client;
let bertta: Client;

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

beforeEach(async () => {
  await emptied(world, mailbox);
  await world.owner.read('DELETE FROM circle_tip');
  await world.owner.read('DELETE FROM tip_refusal');
  circle = await world.circle({ texts: { fi: 'Digituki & alku', sv: 'Kom igång' } });
  anna = await someone({ name: 'Anna Avulias' }, 'anna@pornainen.example');
  bertta = await someone({ name: 'Bertta Muu', represents: '106' }, 'bertta@hyvinkaa.example');
});

async function someone(facts: Parameters<World['person']>[0], email: string): Promise<Client> {
  await world.owner.read(`UPDATE account SET email = gen_random_uuid() || '@test.example' WHERE email = $1`, [email]);
  const person = await world.person(facts);
  await world.owner.read('UPDATE account SET email = $2 WHERE id = $1', [person.id, email]);
  return app.client().signIn(person);
}

const tell = async (client: Client, email: string, more: Record<string, unknown> = {}) =>
  (
    await client.ask<{ it: { __typename: string } }>(
      `mutation T($input: TipColleagueInput!) { it: tipColleague(input: $input) { __typename
         ... on ColleagueTold { email } ... on UserError { code } } }`,
      { input: { circleId: circle.id, municipalityCode: '611', email, locale: 'fi', ...more } },
    )
  ).data.it;
const asBertta = { municipalityCode: '106' };
const told = (email: string) => ({ __typename: 'ColleagueTold', email });

const follow = async (client: Client, token: string, name?: string) =>
  (
    await client.ask<{ it: object }>(
      'mutation A($input: AcceptTipInput!) { it: acceptTip(input: $input) { __typename ... on TipAccepted { slug } } }',
      { input: { token, newAccount: name === undefined ? null : { name, locale: 'sv' } } },
    )
  ).data.it;
const refuse = async (token: string) =>
  (
    await app
      .client()
      .ask<{ it: object }>('mutation R($token: String!) { it: refuseTips(token: $token) { __typename } }', { token })
  ).data.it;
const look = async (token: string) =>
  (
    await app.client().ask<{ it: { state: string } | null }>(
      `query L($token: String!) { it: circleTip(token: $token, locale: sv) {
         state email tippedBy known refused municipality { code } circle { slug text { title } } } }`,
      { token },
    )
  ).data.it;

const mailsSent = async (email: string) => {
  await world.settled();
  return mailbox.mails.filter(({ to }) => to?.some(({ address }) => address === email));
};

describe('a colleague is told of a circle', () => {
  it('by one mail, in the language that was chosen, with the message as it was written', async () => {
    const message = 'Katso tätä <b>nyt</b>.\r\nhttps://esimerkki.example';
    expect(await tell(anna, ' Uusi@Pornainen.example ', { message, locale: 'sv' })).toEqual(
      told('uusi@pornainen.example'),
    );
    const [mail] = await mailsTo(mailbox, 'uusi@pornainen.example', 1);
    expect(mail?.subject).toBe('Anna Avulias tipsar dig: Kom igång');
    expect(mail?.text).toContain('Anna Avulias (Borgnäs) tipsar dig om inlärningscirkeln ”Kom igång”.');
    expect(mail?.text).toContain('Anna Avulias skriver:\n> Katso tätä <b>nyt</b>.\n> https://esimerkki.example');
    expect(mail?.text).toContain('Första träffen: ');
    expect(mail?.text).toContain('Inga fler tips');
    expect(mail?.html).toContain('Katso tätä &lt;b&gt;nyt&lt;/b&gt;.<br>https://');
    const header = (name: string) => mail?.headers.find(({ key }) => key === name)?.value;
    expect(header('list-unsubscribe')).toBe(`<https://kuntarinki.example/sv/tips/inga-fler?token=${tokenIn(mail)}>`);
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(await look(tokenIn(mail))).toEqual({
      ...{ state: 'usable', email: 'uusi@pornainen.example', tippedBy: 'Anna Avulias', known: false, refused: false },
      ...{ municipality: { code: '611' }, circle: { slug: circle.slug, text: { title: 'Kom igång' } } },
    });
  });

  it('never twice, whoever tells them, and nobody learns of the others', async () => {
    for (let n = 0; n < 2; n += 1) {
      expect(await tell(anna, 'yksi@pornainen.example')).toEqual(told('yksi@pornainen.example'));
      expect(await tell(bertta, 'yksi@pornainen.example', asBertta)).toEqual(told('yksi@pornainen.example'));
    }
    expect(await mailsSent('yksi@pornainen.example')).toHaveLength(1);
    // Long after the address is forgotten, too.
    await world.owner.read(`UPDATE circle_tip SET created_at = now() - interval '20 days', expires_at = now()`);
    await worker.get(JobRunner).tasks[forgetTips]?.({});
    expect(await tell(bertta, 'yksi@pornainen.example', asBertta)).toEqual(told('yksi@pornainen.example'));
    expect(await mailsSent('yksi@pornainen.example')).toHaveLength(1);
    const other = await world.circle();
    await tell(anna, 'yksi@pornainen.example', { circleId: other.id });
    expect(await mailsSent('yksi@pornainen.example')).toHaveLength(2);
  });

  it('once, when twenty tell them at the same moment', async () => {
    const tellers = await Promise.all(Array.from({ length: 20 }, (_, n) => someone({}, `n${n}@pornainen.example`)));
    const answers = await Promise.all(tellers.map((teller) => tell(teller, 'kaikki@pornainen.example')));
    expect(answers).toEqual(tellers.map(() => told('kaikki@pornainen.example')));
    expect(await mailsSent('kaikki@pornainen.example')).toHaveLength(1);
  });

  it('by as many statements whatever is true of the address', async () => {
    const sent = async (work: () => Promise<unknown>) =>
      (await app.statements(work))
        // That the session is in use is noted at its own time.
        .filter((statement) => !statement.includes('UPDATE "community_session"'))
        .map((statement) => statement.replace(/\s+/g, ' ').trim());
    const fresh = await sent(() => tell(anna, 'uusi@pornainen.example'));
    expect(fresh.length).toBeLessThanOrEqual(8);
    expect(await sent(() => tell(bertta, 'uusi@pornainen.example', asBertta))).toEqual(fresh);
    expect(await sent(() => tell(bertta, 'anna@pornainen.example', asBertta))).toEqual(fresh);
    await refuse(tokenIn((await mailsTo(mailbox, 'anna@pornainen.example', 1))[0]));
    circle = await world.circle();
    expect(await sent(() => tell(bertta, 'anna@pornainen.example', asBertta))).toEqual(fresh);
  });

  it('at most ten times a day by one person, those that sent nothing among them', async () => {
    await tell(bertta, 'n0@muualla.example', asBertta);
    for (let n = 0; n < 10; n += 1) {
      expect(await tell(anna, `n${n}@muualla.example`)).toEqual(told(`n${n}@muualla.example`));
    }
    expect(await tell(anna, 'n10@muualla.example')).toMatchObject({ __typename: 'TooManyAttempts' });
    // One's own tip sent again is no further one.
    expect(await tell(anna, 'n9@muualla.example')).toEqual(told('n9@muualla.example'));
    expect(await tell(bertta, 'n10@muualla.example', asBertta)).toEqual(told('n10@muualla.example'));
    await world.owner.read(`UPDATE circle_tip SET created_at = created_at - interval '1 day'`);
    expect(await tell(anna, 'n11@muualla.example')).toEqual(told('n11@muualla.example'));
  });

  it('about at most three circles a day; the fourth is answered alike', async () => {
    for (const teller of [anna, bertta, anna, bertta]) {
      circle = await world.circle();
      const more = teller === anna ? {} : asBertta;
      expect(await tell(teller, 'paljon@muualla.example', more)).toEqual(told('paljon@muualla.example'));
    }
    expect(await mailsSent('paljon@muualla.example')).toHaveLength(3);
  });

  it('never again where they want no tips', async () => {
    await tell(anna, 'rauha@muualla.example');
    const token = tokenIn((await mailsTo(mailbox, 'rauha@muualla.example', 1))[0]);
    expect(await refuse(token)).toEqual({ __typename: 'TipsRefused' });
    expect(await refuse(token)).toEqual({ __typename: 'TipsRefused' });
    expect(await look(token)).toMatchObject({ refused: true });
    circle = await world.circle();
    expect(await tell(bertta, 'rauha@muualla.example', asBertta)).toEqual(told('rauha@muualla.example'));
    expect(await mailsSent('rauha@muualla.example')).toHaveLength(1);
    expect(await refuse('ei-mikään')).toEqual({ __typename: 'LinkExpired' });
  });

  it('by whoever represents a municipality, and not by what cannot be mailed', async () => {
    expect(await tell(anna, 'anna@pornainen.example')).toEqual({ __typename: 'OwnAddress', code: 'own_address' });
    expect(await tell(anna, 'ei osoite')).toMatchObject({ __typename: 'AddressInvalid' });
    expect(await tell(anna, 'x@y.example', { message: 'x'.repeat(501) })).toMatchObject({ code: 'too_long' });
    expect(await tell(anna, 'x@y.example', { message: 'Hetu 131052-308T' })).toMatchObject({
      __typename: 'TextRefused',
      code: 'personal_identity_code',
    });
    expect(await tell(anna, 'x@y.example', asBertta)).toMatchObject({ __typename: 'NotARepresentative' });
    for (const [status, answer] of [
      ['draft', 'CircleNotFound'],
      ['archived', 'CircleNotFound'],
      ['cancelled', 'CircleCancelled'],
    ] as const) {
      const { id: circleId } = await world.circle({ status });
      expect(await tell(anna, 'x@y.example', { circleId })).toMatchObject({ __typename: answer });
    }
    const closed = await world.circle({ closes: '-1 day' });
    expect(await tell(anna, 'x@y.example', { circleId: closed.id })).toMatchObject({ __typename: 'CircleClosed' });
    const coming = await world.circle({ opens: '2 days' });
    expect(await tell(anna, 'x@y.example', { circleId: coming.id })).toEqual(told('x@y.example'));
  });

  it('not by a mail that comes too late: the circle is cancelled, or who told is gone', async () => {
    await worker.close();
    await tell(anna, 'peruttu@muualla.example');
    await world.owner.read(`UPDATE circle SET status = 'cancelled' WHERE id = $1`, [circle.id]);
    circle = await world.circle();
    await tell(bertta, 'poissa@muualla.example', asBertta);
    await world.owner.read(`UPDATE account SET status = 'suspended' WHERE email = 'bertta@hyvinkaa.example'`);
    worker = await startWorkerApp(world, mailbox);
    await world.settled();
    expect(mailbox.mails.map(({ subject }) => subject)).toEqual([]);
  });
});

describe('the link of a tip', () => {
  const tokenFor = async (email: string) => {
    await tell(anna, email);
    return tokenIn((await mailsTo(mailbox, email, 1)).at(-1));
  };

  it('opens an account of its address, once, and is then forgotten', async () => {
    const token = await tokenFor('tuleva@muualla.example');
    const visitor = app.client();
    expect(await follow(visitor, token)).toEqual({ __typename: 'InvitedAccountNeeded' });
    expect(await follow(visitor, token, ' ')).toEqual({ __typename: 'NameRefused' });
    expect(await follow(visitor, token, 'Tuleva Osaaja')).toEqual({ __typename: 'TipAccepted', slug: circle.slug });
    const { data } = await visitor.ask('{ viewer { name email affiliations { municipality { code } } } }');
    expect(data).toEqual({ viewer: { name: 'Tuleva Osaaja', email: 'tuleva@muualla.example', affiliations: [] } });
    expect(await follow(app.client(), token, 'Toinen')).toEqual({ __typename: 'LinkUsed' });
    expect(await look(token)).toMatchObject({ state: 'used', email: null });
    expect(await world.owner.read('SELECT email, message FROM circle_tip')).toEqual([{ email: null, message: null }]);
    expect(
      await world.owner.read(`SELECT act FROM audit_log WHERE object_kind = 'circle_tip' ORDER BY id DESC LIMIT 2`),
    ).toEqual([{ act: 'circle.tip_accepted' }, { act: 'circle.tip' }]);
  });

  it('lets nobody into an account that exists, and is followed by who is signed in', async () => {
    const token = await tokenFor('bertta@hyvinkaa.example');
    expect(await look(token)).toMatchObject({ known: true });
    expect(await follow(app.client(), token, 'Joku Muu')).toEqual({ __typename: 'SignInNeeded' });
    expect(await follow(bertta, token)).toEqual({ __typename: 'TipAccepted', slug: circle.slug });
  });

  it('is over after 14 days, and once nobody may join the circle', async () => {
    const token = await tokenFor('hidas@muualla.example');
    await world.owner.read('UPDATE circle_tip SET expires_at = now()');
    expect(await look(token)).toMatchObject({ state: 'expired', email: null });
    expect(await follow(app.client(), token, 'Hidas')).toEqual({ __typename: 'LinkExpired' });
    await worker.get(JobRunner).tasks[forgetTips]?.({});
    expect(await world.owner.read('SELECT email FROM circle_tip')).toEqual([{ email: null }]);
    circle = await world.circle();
    const late = await tokenFor('myohassa@muualla.example');
    await world.owner.read(`UPDATE circle SET enrolment_closes_at = now() WHERE id = $1`, [circle.id]);
    expect(await look(late)).toMatchObject({ state: 'expired' });
    expect(await follow(bertta, late)).toEqual({ __typename: 'LinkExpired' });
    await world.owner.read(`UPDATE circle SET status = 'archived' WHERE id = $1`, [circle.id]);
    expect(await look(late)).toBeNull();
  });

  it('is kept as a hash until the circle is over and 30 days have gone', async () => {
    await tokenFor('muisto@muualla.example');
    await world.owner.read(`UPDATE circle_tip SET expires_at = now() - interval '30 days'`);
    await worker.get(JobRunner).tasks[forgetTips]?.({});
    expect(await world.owner.read('SELECT email, message FROM circle_tip')).toEqual([{ email: null, message: null }]);
    await world.owner.read(`UPDATE circle SET status = 'cancelled' WHERE id = $1`, [circle.id]);
    await worker.get(JobRunner).tasks[forgetTips]?.({});
    expect(await world.owner.read('SELECT FROM circle_tip')).toEqual([]);
  });

  it('works no longer when its sender has erased their account, of whose words nothing stays', async () => {
    await tell(anna, 'perilla@muualla.example', { message: 'Sanani' });
    const token = tokenIn((await mailsTo(mailbox, 'perilla@muualla.example', 1))[0]);
    const { data } = await anna.ask<{ it: { content: string } }>(
      'mutation { it: exportMyData(format: JSON) { content } }',
    );
    const exported = JSON.parse(Buffer.from(data.it.content, 'base64').toString()).data.circle_tip;
    expect(exported).toMatchObject([{ message: 'Sanani', circle: circle.slug, municipality_code: '611' }]);
    expect(JSON.stringify(exported)).not.toContain('perilla');
    await anna.ask(`mutation { eraseMyAccount(input: { confirmation: "anna@pornainen.example" }) { __typename } }`);
    expect(await world.owner.read('SELECT email, message FROM circle_tip')).toEqual([{ email: null, message: null }]);
    expect(await look(token)).toMatchObject({ state: 'expired', tippedBy: null });
    expect(await tell(bertta, 'perilla@muualla.example', asBertta)).toEqual(told('perilla@muualla.example'));
    expect(await mailsSent('perilla@muualla.example')).toHaveLength(1);
  });
});
