import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type AddressStage, addressStage } from '../support/address-change.ts';
import { tokenIn } from '../support/mails-to.ts';
import { ask, byLink, whoAmI } from '../support/sign-in.ts';

let stage: AddressStage;
beforeAll(async () => {
  stage = await addressStage();
});
afterAll(() => stage.close());
beforeEach(() => stage.begin());

describe('a person changes their address', () => {
  it('by confirming the new one; the old one is told, and works until the seventh day', async () => {
    const person = await stage.someone(stage.fresh('vanha'), { represents: null, locale: 'sv', name: 'Alva Prov' });
    const newEmail = stage.fresh('uusi');
    expect(await stage.under(person.client)).toBeNull();
    expect(await stage.request(person.client, ` ${newEmail.toUpperCase()} `)).toEqual({
      __typename: 'AddressChangeRequested',
    });
    expect(await stage.under(person.client)).toEqual({ newEmail, takesEffectAt: null });
    const mail = await stage.newest(newEmail);
    expect(mail?.subject).toBe('Bekräfta din nya adress');
    // Whose the account is says nothing to a stranger who gets it by mistake.
    expect(mail?.text).not.toContain('Alva');
    const answer = await stage.confirm(person.client, tokenIn(mail));
    expect(Date.parse(answer.takesEffectAt ?? '') - Date.now()).toBeGreaterThan(6.9 * 86_400_000);
    const told = await stage.newest(person.email);
    expect(told?.subject).toBe('Adressen för ditt konto håller på att bytas');
    expect(told?.text).toContain('/sv/adress/stoppa?token=');
    expect(told?.text).toContain('u…@koti.example');
    expect(told?.text).not.toContain(newEmail);

    await stage.world.shiftClock('6 days 23 hours');
    await stage.instantCame(person);
    expect(await stage.addressOf(person)).toBe(person.email);
    await stage.world.shiftClock('7 days 1 minute');
    await stage.instantCame(person);
    await stage.instantCame(person);
    expect(await stage.addressOf(person)).toBe(newEmail);
    for (const address of [person.email, newEmail])
      expect((await stage.newest(address, 2))?.subject).toBe('Adressen för ditt konto har bytts');
    expect(await stage.changesOf(person)).toEqual(['done']);
    expect(await stage.actsOf(person)).toEqual([
      'account.address_requested',
      'account.address_confirmed',
      'account.address_changed',
    ]);
    expect((await whoAmI(await stage.app.client().signIn(person)))?.email).toBe(newEmail);
  });

  it('only after a recent proof, to an address, and to another one', async () => {
    const { client, email } = await stage.someone();
    expect(await stage.request(client, 'ei osoite')).toEqual({ __typename: 'AddressInvalid', code: 'email' });
    expect(await stage.request(client, email.toUpperCase())).toEqual({
      __typename: 'AddressUnchanged',
      code: 'address_unchanged',
    });
    await stage.world.shiftClock('16 minutes');
    expect(await stage.request(client, stage.fresh('uusi'))).toEqual({ __typename: 'REAUTHENTICATION_NEEDED' });
    expect(await stage.request(stage.app.client(), stage.fresh('uusi'))).toEqual({ __typename: 'UNAUTHENTICATED' });
  });

  it('at most five times an hour to one address, and a refused request leaves nothing behind', async () => {
    const person = await stage.someone();
    const newEmail = stage.fresh('uusi');
    for (let n = 0; n < 5; n += 1) await stage.request(person.client, newEmail);
    expect(await stage.request(person.client, newEmail)).toMatchObject({ __typename: 'TooManyAttempts' });
    expect((await stage.changesOf(person)).filter((status) => status === 'requested')).toHaveLength(1);
    expect(await stage.changesOf(person)).toHaveLength(5);
  });

  it('with the newest link only, once, within 15 minutes, and as who asked', async () => {
    const [person, other] = [await stage.someone(), await stage.someone()];
    const [first, second] = [stage.fresh('uusi'), stage.fresh('uusi')];
    await stage.request(person.client, first);
    const older = tokenIn(await stage.newest(first));
    await stage.request(person.client, second);
    const token = tokenIn(await stage.newest(second));
    expect(await stage.confirm(person.client, older)).toMatchObject({ __typename: 'LinkExpired' });
    expect(await stage.confirm(other.client, token)).toMatchObject({ __typename: 'OtherAccount' });
    expect(await stage.confirm(stage.app.client(), token)).toEqual({ __typename: 'UNAUTHENTICATED' });
    // A link for something else is none.
    expect(await byLink(stage.app.client(), token)).toEqual({ __typename: 'LinkExpired' });
    expect(await stage.confirm(person.client, token)).toMatchObject({ __typename: 'AddressChangeConfirmed' });
    expect(await stage.confirm(person.client, token)).toMatchObject({ __typename: 'LinkUsed' });
    expect(await stage.changesOf(person)).toEqual(['replaced', 'confirmed']);
    expect(await stage.request(person.client, first)).toEqual({
      __typename: 'AddressChangeWaits',
      code: 'change_waits',
    });

    const late = stage.fresh('uusi');
    await stage.request(other.client, late);
    const old = tokenIn(await stage.newest(late));
    await stage.world.shiftClock('16 minutes');
    expect(await stage.confirm(other.client, old)).toMatchObject({ __typename: 'LinkExpired' });
    expect(await stage.under(other.client)).toBeNull();
  });
});

describe('an address that has an account', () => {
  it('is asked for with the same answer; only its own mail tells, and has no link that works', async () => {
    const [person, owner] = [
      await stage.someone(),
      await stage.someone(stage.fresh('omistaja'), { represents: null, locale: 'en' }),
    ];
    expect(await stage.request(person.client, owner.email)).toEqual({ __typename: 'AddressChangeRequested' });
    const mail = await stage.newest(owner.email);
    expect(mail?.subject).toBe('Your address has an account already');
    expect(mail?.text).not.toContain('token=');
    expect(mail?.text).not.toContain(person.email);
    expect(await stage.under(person.client)).toMatchObject({ newEmail: owner.email });
  });

  it('since the link was mailed cannot be confirmed', async () => {
    const person = await stage.someone();
    const newEmail = stage.fresh('uusi');
    await stage.request(person.client, newEmail);
    const token = tokenIn(await stage.newest(newEmail));
    await stage.someone(newEmail);
    expect(await stage.confirm(person.client, token)).toEqual({ __typename: 'AddressTaken', code: 'address_taken' });
    expect(await stage.changesOf(person)).toEqual(['taken']);
  });

  it('since it was confirmed stays with its account, and the old address is told', async () => {
    const person = await stage.someone();
    const newEmail = stage.fresh('uusi');
    await stage.confirmed(person, newEmail);
    const owner = await stage.someone(newEmail);
    await stage.world.shiftClock('8 days');
    await stage.instantCame(person);
    expect([await stage.addressOf(person), await stage.addressOf(owner)]).toEqual([person.email, newEmail]);
    expect(await stage.changesOf(person)).toEqual(['taken']);
    expect((await stage.newest(person.email, 2))?.subject).toBe('Tilisi osoite ei vaihtunut');
  });

  it('goes to the first of two who confirmed it', async () => {
    const [one, two] = [await stage.someone(), await stage.someone()];
    const newEmail = stage.fresh('yhteinen');
    await stage.confirmed(one, newEmail);
    stage.mailbox.mails.length = 0;
    await stage.confirmed(two, newEmail);
    await stage.world.shiftClock('8 days');
    await ask(stage.app.client(), newEmail);
    expect([await stage.changesOf(one), await stage.changesOf(two)]).toEqual([['done'], ['taken']]);
  });

  it('may be left by another at the same time: they follow in their order', async () => {
    const [first, second] = [await stage.someone(), await stage.someone()];
    await stage.confirmed(first, stage.fresh('uusi'));
    // The first has an address yet; it is free by the time the second one's change takes effect.
    await stage.world.owner.read(
      `INSERT INTO address_change (account_id, old_email, new_email, status, requested_at, confirmed_at, takes_effect_at)
       VALUES ($1, $2, $3, 'confirmed', now(), now(), now() + interval '7 days 1 minute')`,
      [second.id, second.email, first.email],
    );
    await stage.world.shiftClock('8 days');
    await ask(stage.app.client(), second.email);
    expect(await stage.addressOf(second)).toBe(first.email);
    expect([await stage.changesOf(first), await stage.changesOf(second)]).toEqual([['done'], ['done']]);
  });
});
