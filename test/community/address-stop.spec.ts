import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LinkTokens } from '#identity';
import { type AddressStage, addressStage } from '../support/address-change.ts';
import { secret } from '../support/apps.ts';
import { lift, suspend } from '../support/person-acts.ts';
import { ask, whoAmI } from '../support/sign-in.ts';

let stage: AddressStage;
beforeAll(async () => {
  stage = await addressStage();
});
afterAll(() => stage.close());
beforeEach(() => stage.begin());

describe('a change that waits', () => {
  it('is stopped by the old address, without signing in: all sessions end, and it says so', async () => {
    const person = await stage.someone();
    const { stopToken } = await stage.confirmed(person, stage.fresh('uusi'));
    const another = await stage.app.client().signIn(person);
    expect(await stage.stateOf(stopToken)).toEqual({ state: 'waits', newAddress: 'u…@koti.example' });
    expect(await stage.stop(stage.app.client(), stopToken)).toEqual({ __typename: 'AddressChangeStopped' });
    for (const client of [person.client, another]) expect(await whoAmI(client)).toBeNull();
    expect((await stage.newest(person.email, 2))?.subject).toBe('Osoitteen vaihto on pysäytetty');
    expect(await stage.stateOf(stopToken)).toMatchObject({ state: 'stopped' });
    expect(await stage.stop(stage.app.client(), stopToken)).toEqual({ __typename: 'LinkUsed', code: 'link_used' });
    await stage.world.shiftClock('8 days');
    await stage.instantCame(person);
    expect(await stage.addressOf(person)).toBe(person.email);
    expect((await stage.actsOf(person)).at(-1)).toBe('account.address_stopped:mail');
    // Nothing stands in the way of another.
    await stage.world.shiftClock('0');
    expect(await stage.request(await stage.app.client().signIn(person), stage.fresh('uusi'))).toMatchObject({
      __typename: 'AddressChangeRequested',
    });
  });

  it('is stopped also from a browser that is signed in to the account, which is not any more then', async () => {
    const person = await stage.someone();
    const { stopToken } = await stage.confirmed(person, stage.fresh('uusi'));
    expect(await stage.stop(person.client, stopToken)).toEqual({ __typename: 'AddressChangeStopped' });
    expect(await whoAmI(person.client)).toBeNull();
    const [left] = await stage.world.owner.read<{ count: number }>(
      `SELECT count(*)::int AS count FROM community_session WHERE sess #>> '{passport,user}' = $1`,
      [person.id],
    );
    expect(left?.count).toBe(0);
  });

  it('is stopped by no other token, and not once it has taken effect', async () => {
    const person = await stage.someone();
    const { token, stopToken } = await stage.confirmed(person, stage.fresh('uusi'));
    const [change] = await stage.world.owner.read<{ id: string }>(
      'SELECT id FROM address_change WHERE account_id = $1',
      [person.id],
    );
    const foreign = new LinkTokens(secret).tokenOf('change_address', change?.id ?? '');
    for (const wrong of [token, foreign, 'x', ''])
      expect(await stage.stop(stage.app.client(), wrong)).toMatchObject({ __typename: 'LinkExpired' });
    await stage.world.shiftClock('7 days 1 second');
    expect(await stage.stateOf(stopToken)).toMatchObject({ state: 'over' });
    expect(await stage.stop(stage.app.client(), stopToken)).toEqual({
      __typename: 'AddressChanged',
      code: 'address_changed',
    });
    // Nobody had written it down before.
    expect(await stage.changesOf(person)).toEqual(['done']);
    expect(await stage.stateOf(stopToken)).toMatchObject({ state: 'over' });
  });

  it('is given up by its owner, who stays signed in', async () => {
    const [person, other] = [await stage.someone(), await stage.someone()];
    const { stopToken } = await stage.confirmed(person, stage.fresh('uusi'));
    expect(await stage.cancel(other.client)).toEqual({ __typename: 'AddressChangeMissing', code: 'no_address_change' });
    expect(await stage.under(person.client)).not.toBeNull();
    expect(await stage.cancel(person.client)).toEqual({ __typename: 'AddressChangeStopped' });
    expect(await stage.cancel(person.client)).toMatchObject({ __typename: 'AddressChangeMissing' });
    expect(await stage.under(person.client)).toBeNull();
    expect((await whoAmI(person.client))?.email).toBe(person.email);
    expect(await stage.stop(stage.app.client(), stopToken)).toMatchObject({ __typename: 'LinkUsed' });
  });

  it('is stopped or takes effect, when both are wanted at the same instant: never both, never neither', async () => {
    const outcomes = new Set<string>();
    for (const seconds of [-0.1, 0, 0.004, 0.008, 0.012, 0.016, 0.024, 5]) {
      const person = await stage.someone();
      const newEmail = stage.fresh('uusi');
      await stage.world.owner.read('DELETE FROM mailed_link');
      const { stopToken } = await stage.confirmed(person, newEmail);
      // The instant lies between the two, whichever the clock lets come first.
      await stage.world.owner.read(
        `UPDATE address_change SET takes_effect_at = now() + make_interval(secs => $2) WHERE account_id = $1`,
        [person.id, seconds],
      );
      const [stopped] = await Promise.all([
        stage.stop(stage.app.client(), stopToken),
        ask(stage.app.client(), newEmail),
        ask(stage.app.client(), person.email),
        stage.stop(stage.app.client(), stopToken),
      ]);
      const [[status], address] = [await stage.changesOf(person), await stage.addressOf(person)];
      expect([`stopped ${person.email}`, `done ${newEmail}`]).toContain(`${status} ${address}`);
      if (status === 'done') expect(stopped?.__typename).toBe('AddressChanged');
      outcomes.add(status ?? '');
      const ends = (await stage.actsOf(person)).filter((act) => /stopped|changed/.test(act));
      expect(ends).toHaveLength(1);
    }
    expect([...outcomes].sort()).toEqual(['done', 'stopped']);
  }, 60_000);

  it('never takes effect once the account was suspended or erased', async () => {
    const [suspended, erased] = [await stage.someone(), await stage.someone()];
    const [one, two] = [stage.fresh('uusi'), stage.fresh('uusi')];
    await stage.confirmed(suspended, one);
    await stage.confirmed(erased, two);
    const team = await stage.admin.client().signIn(await stage.world.person({ roles: ['administrator'] }));
    await suspend(team, suspended.id, 'Selvitetään');
    expect(await stage.changesOf(suspended)).toEqual(['stopped']);
    await lift(team, suspended.id, 'Selvisi');
    await erased.client.ask(
      'mutation E($confirmation: String!) { eraseMyAccount(input: { confirmation: $confirmation }) { __typename } }',
      { confirmation: erased.email },
    );
    expect(await stage.changesOf(erased)).toEqual([]);
    await stage.world.shiftClock('8 days');
    await ask(stage.app.client(), one);
    await ask(stage.app.client(), two);
    await stage.instantCame(suspended);
    expect(await stage.addressOf(suspended)).toBe(suspended.email);
    expect(await stage.addressOf(erased)).toBe('');
  });
});
