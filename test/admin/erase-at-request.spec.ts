import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { mailsTo } from '../support/mails-to.ts';
import { createWorld, type World } from '../support/people.ts';
import { erasePerson } from '../support/person-acts.ts';
import { emailOf, whoAmI } from '../support/sign-in.ts';
import { startWorkerApp } from '../support/worker-app.ts';

let world: World;
let admin: RunningApp;
let community: RunningApp;
let mailbox: Mailbox;
let worker: INestApplication;
let administrator: Client;
let coordinator: Client;
let administratorId: string;

beforeAll(async () => {
  world = await createWorld();
  admin = await startApp('admin', world.database);
  community = await startApp('community', world.database);
  mailbox = await openMailbox();
  worker = await startWorkerApp(world, mailbox);
  const one = await world.person({ name: 'Henrik Modell', represents: null, roles: ['administrator'] });
  administratorId = one.id;
  administrator = await admin.client().signIn(one);
  coordinator = await admin
    .client()
    .signIn(await world.person({ name: 'Laura Demonen', represents: null, roles: ['programme_coordinator'] }));
});

afterAll(async () => {
  await worker.close();
  await mailbox.close();
  await community.close();
  await admin.close();
  await world.close();
});

describe('an account whose owner cannot come in', () => {
  const erasureOf = async (id: string) =>
    (
      await administrator.ask<{ person: object }>(
        `query P($id: ID!) { person(id: $id) { status name email erasure { erasedByName reason } } }`,
        { id },
      )
    ).data.person;

  it('is erased by an administrator with a reason, and its address gets the last mail', async () => {
    const person = await world.person({ name: 'Kadonnut Avain', locale: 'sv', represents: '611' });
    const email = await emailOf(world, person);
    const client = await community.client().signIn(person);
    await world.owner.read(`UPDATE account SET status = 'suspended' WHERE id = $1`, [person.id]);
    expect(await erasePerson(administrator, person.id, '  ')).toMatchObject({ code: 'reason_required' });
    expect(await erasePerson(administrator, person.id, ' Kirjeitse, henkilöllisyys tarkistettu ')).toEqual({
      __typename: 'PersonErased',
    });
    expect(await whoAmI(client)).toBeNull();
    const [mail] = await mailsTo(mailbox, email, 1);
    expect(mail?.subject).toBe('Ditt konto är raderat');
    expect(mail?.text).toContain('Om du inte har bett om det');
    expect(await erasureOf(person.id)).toEqual({
      status: 'erased',
      name: '',
      email: '',
      erasure: { erasedByName: 'Henrik Modell', reason: 'Kirjeitse, henkilöllisyys tarkistettu' },
    });
    const rows = await world.owner.read(
      `SELECT act, actor_id AS actor, reason FROM audit_log WHERE object_id = $1 AND act = 'account.erase'`,
      [person.id],
    );
    expect(rows).toEqual([{ act: 'account.erase', actor: administratorId, reason: null }]);
    expect(await erasePerson(administrator, person.id, 'Uudelleen')).toMatchObject({ code: 'already_erased' });
  });

  it('is not erased by a coordinator, nor one’s own, nor one that does not exist', async () => {
    const { id } = await world.person();
    expect(await erasePerson(coordinator, id, 'Syy')).toMatchObject({ code: 'not_allowed' });
    const other = await world.person({ represents: null, roles: ['administrator'] });
    expect(await erasePerson(administrator, administratorId, 'Syy')).toMatchObject({ code: 'own_account' });
    for (const missing of [crypto.randomUUID(), 'x'])
      expect(await erasePerson(administrator, missing, 'Syy')).toMatchObject({ code: 'not_found' });
    expect(await erasePerson(administrator, other.id, 'Lähti')).toEqual({ __typename: 'PersonErased' });
    expect(await erasureOf(id)).toMatchObject({ status: 'active', erasure: null });
  });

  it('stays while nobody else administers without an end, and needs a recent proof', async () => {
    const [lasting, passing] = [
      await world.person({ represents: null, roles: ['administrator'] }),
      await world.person({ represents: null, roles: ['administrator'] }),
    ];
    await world.owner.read(
      `UPDATE role_grant SET valid_to = now() + interval '1 day' WHERE role = 'administrator' AND account_id <> $1`,
      [lasting.id],
    );
    const client = await admin.client().signIn(passing);
    expect(await erasePerson(client, lasting.id, 'Syy')).toMatchObject({ code: 'last_administrator' });
    await world.shiftClock('16 minutes');
    const stale = await client.ask(
      `mutation { erasePerson(input: { personId: "${lasting.id}", reason: "Syy" }) { __typename } }`,
    );
    await world.shiftClock('0');
    expect(stale.codes).toEqual(['REAUTHENTICATION_NEEDED']);
  });
});
