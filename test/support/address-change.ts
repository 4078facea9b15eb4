import { expect } from '@jest/globals';
import { type Client, startApp } from './apps.ts';
import { openMailbox } from './mailbox.ts';
import { emptied, mailsTo, tokenIn } from './mails-to.ts';
import { createWorld, type World } from './people.ts';
import { askAsWorker, startWorkerApp } from './worker-app.ts';

/** Both sites and the worker, and hands to ask for changes of address, to confirm and to stop them. */
export async function addressStage() {
  const world = await createWorld();
  const app = await startApp('community', world.database);
  const admin = await startApp('admin', world.database);
  const mailbox = await openMailbox();
  const worker = await startWorkerApp(world, mailbox);

  let made = 0;
  const fresh = (name: string) => {
    made += 1;
    return `${name}${made}@koti.example`;
  };

  /** A person of this address, signed in. */
  async function someone(email = fresh('vanha'), facts: Parameters<World['person']>[0] = { represents: null }) {
    const person = await world.person(facts);
    await world.owner.read('UPDATE account SET email = $2 WHERE id = $1', [person.id, email]);
    return { ...person, email, client: await app.client().signIn(person) };
  }

  const mutate = async (client: Client, field: string, args: Record<string, string> = {}) => {
    const names = Object.keys(args);
    const given = names.length > 0 ? `(${names.map((name) => `${name}: $${name}`).join(', ')})` : '';
    const declared = names.length > 0 ? `(${names.map((name) => `$${name}: String!`).join(', ')})` : '';
    const answer = await client.ask<{ it: { __typename: string; code?: string; takesEffectAt?: string } }>(
      `mutation M${declared} { it: ${field}${given} { __typename ... on UserError { code }
         ${field === 'confirmAddressChange' ? '... on AddressChangeConfirmed { takesEffectAt }' : ''} } }`,
      args,
    );
    return answer.data?.it ?? { __typename: answer.codes.join() };
  };
  const request = (client: Client, email: string) => mutate(client, 'requestAddressChange', { email });
  const confirm = (client: Client, token: string) => mutate(client, 'confirmAddressChange', { token });
  const stop = (client: Client, token: string) => mutate(client, 'stopAddressChange', { token });
  const cancel = (client: Client) => mutate(client, 'cancelAddressChange');
  const newest = async (address: string, count = 1) => (await mailsTo(mailbox, address, count)).at(-1);

  /** Asked for and confirmed; the token by which the old address stops it. */
  async function confirmed({ client, email }: { client: Client; email: string }, newEmail: string) {
    expect(await request(client, newEmail)).toMatchObject({ __typename: 'AddressChangeRequested' });
    const told = mailbox.mails.filter(({ to }) => to?.[0]?.address === email).length;
    const token = tokenIn(
      await newest(newEmail, mailbox.mails.filter(({ to }) => to?.[0]?.address === newEmail).length || 1),
    );
    expect(await confirm(client, token)).toMatchObject({ __typename: 'AddressChangeConfirmed' });
    return { token, stopToken: tokenIn(await newest(email, told + 1)) };
  }

  const under = async (client: Client) =>
    (
      await client.ask<{ myAddressChange: { newEmail: string; takesEffectAt: string | null } | null }>(
        '{ myAddressChange { newEmail takesEffectAt } }',
      )
    ).data.myAddressChange;
  const stateOf = async (token: string) =>
    (
      await app
        .client()
        .ask<{ it: { state: string; newAddress: string } | null }>(
          'query S($token: String!) { it: addressChangeToStop(token: $token) { state newAddress } }',
          { token },
        )
    ).data.it;
  const changesOf = async ({ id }: { id: string }) =>
    (
      await world.owner.read<{ status: string }>(
        'SELECT status FROM address_change WHERE account_id = $1 ORDER BY requested_at, id',
        [id],
      )
    ).map(({ status }) => status);
  const actsOf = async ({ id }: { id: string }) =>
    (
      await world.owner.read<{ act: string }>(
        `SELECT act || coalesce(':' || reason, '') AS act FROM audit_log
         WHERE object_kind = 'account' AND object_id = $1 AND act LIKE 'account.address%' ORDER BY id`,
        [id],
      )
    ).map(({ act }) => act);
  const addressOf = async ({ id }: { id: string }) =>
    (await world.owner.read<{ email: string }>('SELECT email FROM account WHERE id = $1', [id]))[0]?.email;

  /** The job of the instant, as the worker runs it then. */
  async function instantCame({ id }: { id: string }) {
    const [change] = await world.owner.read<{ id: string }>(
      'SELECT id FROM address_change WHERE account_id = $1 ORDER BY requested_at DESC LIMIT 1',
      [id],
    );
    await askAsWorker(
      world.database,
      `SELECT id FROM graphile_worker.add_job('identity.address_change_due', json_build_object('changeId', $1::text))`,
      [change?.id],
    );
    const waiting = `SELECT FROM graphile_worker.jobs WHERE task_identifier = 'identity.address_change_due' AND run_at <= now()`;
    while ((await askAsWorker(world.database, waiting)).length > 0) await new Promise((again) => setTimeout(again, 20));
  }

  return {
    world,
    app,
    admin,
    mailbox,
    fresh,
    someone,
    mutate,
    request,
    confirm,
    stop,
    cancel,
    newest,
    confirmed,
    under,
    stateOf,
    changesOf,
    actsOf,
    addressOf,
    instantCame,
    /** As at the beginning of a test. */
    async begin(): Promise<void> {
      await emptied(world, mailbox);
      await world.shiftClock('0');
      await world.owner.read('DELETE FROM mailed_link');
    },
    async close(): Promise<void> {
      await worker.close();
      await mailbox.close();
      await admin.close();
      await app.close();
      await world.close();
    },
  };
}

export type AddressStage = Awaited<ReturnType<typeof addressStage>>;
