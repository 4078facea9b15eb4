import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LinkTokens } from '#identity';
import { type AddressStage, addressStage } from '../support/address-change.ts';
import { secret } from '../support/apps.ts';
import { mailsTo } from '../support/mails-to.ts';
import { byLink, look, mailed, whoAmI } from '../support/sign-in.ts';

let stage: AddressStage;
beforeAll(async () => {
  stage = await addressStage();
});
afterAll(() => stage.close());
beforeEach(() => stage.begin());

describe('who signs in', () => {
  it('with the new address before the instant is told from when it works, and opens no second account', async () => {
    const person = await stage.someone();
    const newEmail = stage.fresh('uusi');
    await stage.confirmed(person, newEmail);
    const { mail, token } = await mailed(stage.mailbox, stage.app.client(), newEmail).catch(async () => ({
      mail: await stage.newest(newEmail, 2),
      token: '',
    }));
    expect(token).toBe('');
    expect(mail?.subject).toBe('Kirjaudu vielä vanhalla osoitteellasi');
    // Also by a link that was mailed before it was confirmed.
    const [link] = await stage.world.owner.read<{ id: string }>(
      `SELECT id FROM mailed_link WHERE email = $1 AND purpose = 'sign_in'`,
      [newEmail],
    );
    const earlier = new LinkTokens(secret).tokenOf('sign_in', link?.id ?? '');
    expect(await look(stage.app, earlier)).toMatchObject({ state: 'usable', known: false });
    const seen = await stage.app
      .client()
      .ask<{ it: { awaitedFrom: string | null } }>(
        'query S($token: String!) { it: signInLink(token: $token) { awaitedFrom } }',
        { token: earlier },
      );
    expect(seen.data.it.awaitedFrom).not.toBeNull();
    for (const account of [undefined, { name: 'Toinen', locale: 'fi', purpose: 'interest' }])
      expect(await byLink(stage.app.client(), earlier, account)).toMatchObject({ __typename: 'AddressAwaited' });
    expect((await mailed(stage.mailbox, stage.app.client(), person.email)).mail?.subject).toBe('Kirjautumislinkkisi');
  });

  it('after the instant comes in by the new address also before any job ran, and by the old one into nothing', async () => {
    const person = await stage.someone();
    const newEmail = stage.fresh('uusi');
    await stage.confirmed(person, newEmail);
    await stage.world.shiftClock('6 days 23 hours 55 minutes');
    const before = await mailed(stage.mailbox, stage.app.client(), person.email);
    await stage.world.shiftClock('7 days 1 minute');
    expect(await look(stage.app, before.token)).toMatchObject({ known: false });
    expect(await byLink(stage.app.client(), before.token)).toEqual({ __typename: 'LinkExpired' });
    expect(await stage.changesOf(person)).toEqual(['done']);
    const { token } = await mailed(stage.mailbox, stage.app.client(), newEmail);
    expect(await look(stage.app, token)).toMatchObject({ known: true });
    const client = stage.app.client();
    expect(await byLink(client, token)).toMatchObject({ __typename: 'SignInDone' });
    expect(await whoAmI(client)).toEqual({ name: person.name, email: newEmail });
    // The old address is free for an account of its own.
    const again = await mailed(stage.mailbox, stage.app.client(), person.email);
    expect(await byLink(stage.app.client(), again.token)).toMatchObject({ __typename: 'AccountNeeded' });
  });

  it('by password does so with the new address from the instant on', async () => {
    const person = await stage.someone();
    const password = 'tuuli puhaltaa 7';
    await stage.mutate(person.client, 'setPassword', { password });
    await stage.newest(person.email);
    const newEmail = stage.fresh('uusi');
    await stage.confirmed(person, newEmail);
    const enter = async (email: string) =>
      (
        await stage.app
          .client()
          .ask<{ it: { __typename: string } }>(
            'mutation E($input: SignInByPasswordInput!) { it: signInByPassword(input: $input) { __typename } }',
            { input: { email, password } },
          )
      ).data.it.__typename;
    expect([await enter(newEmail), await enter(person.email)]).toEqual(['SignInFailed', 'SignInDone']);
    await stage.world.shiftClock('7 days 1 minute');
    expect([await enter(person.email), await enter(newEmail)]).toEqual(['SignInFailed', 'SignInDone']);
  });

  it('to the administration comes in by the new address, too', async () => {
    const person = await stage.someone(stage.fresh('vanha'), { represents: null, roles: ['administrator'] });
    const newEmail = stage.fresh('uusi');
    await stage.confirmed(person, newEmail);
    await stage.world.shiftClock('7 days 1 minute');
    const query = 'mutation A($input: RequestAdminLinkInput!) { requestSignInLink(input: $input) { __typename } }';
    await stage.admin.client().ask(query, { input: { email: newEmail, locale: 'fi' } });
    expect(await stage.addressOf(person)).toBe(newEmail);
    // One that confirms, one that tells, and the link.
    const subjects = (await mailsTo(stage.mailbox, newEmail, 3)).map(({ subject }) => subject);
    expect(subjects).toContain('Kirjautumislinkkisi hallintaan');
  });

  it('as an invited colleague is asked to sign in, while their address is to become that of an account', async () => {
    const person = await stage.someone();
    const newEmail = 'kutsuttu@pornainen.example';
    await stage.world.owner.read(
      `UPDATE municipality SET mail_domains = ARRAY['pornainen.example'] WHERE code = '611'`,
    );
    await stage.confirmed(person, newEmail);
    const coordinator = await stage.world.person({ coordinates: true });
    const [invitation] = await stage.world.owner.read<{ id: string }>(
      `INSERT INTO affiliation_invitation (municipality_code, email, locale, invited_by, created_at, expires_at)
       VALUES ('611', $1, 'fi', $2, now(), now() + interval '14 days') RETURNING id`,
      [newEmail, coordinator.id],
    );
    const token = new LinkTokens(secret).tokenOf('invitation', invitation?.id ?? '');
    const seen = await stage.app
      .client()
      .ask('query I($token: String!) { invitation(token: $token) { known } }', { token });
    expect(seen.data).toEqual({ invitation: { known: true } });
    const accepted = await stage.app.client().ask(
      `mutation A($token: String!) { acceptInvitation(input: { token: $token, newAccount: { name: "Toinen", locale: fi } }) {
           __typename } }`,
      { token },
    );
    expect(accepted.data).toEqual({ acceptInvitation: { __typename: 'SignInNeeded' } });
  });
});
