import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { LinkTokens } from '#identity';
import { adminResetSecondFactor } from '../../apps/cli/src/admin-reset-second-factor.ts';
import {
  askAdmin,
  codeAt,
  deviceToEnrol,
  enrol,
  enterByLink,
  roles,
  takeSecondStep,
} from '../support/admin-sign-in.ts';
import { type Client, type RunningApp, secret, startApp } from '../support/apps.ts';
import { refusalOf, runner, serviceSettings } from '../support/command.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { mailAbout } from '../support/mails-to.ts';
import { createWorld, type World } from '../support/people.ts';
import { emailOf } from '../support/sign-in.ts';
import { startWorkerApp } from '../support/worker-app.ts';

let world: World;
let admin: RunningApp;
let mailbox: Mailbox;
let worker: INestApplication;

beforeAll(async () => {
  world = await createWorld();
  admin = await startApp('admin', world.database);
  mailbox = await openMailbox();
  worker = await startWorkerApp(world, mailbox);
});

afterAll(async () => {
  await worker.close();
  await mailbox.close();
  await admin.close();
  await world.close();
});

beforeEach(async () => {
  await world.shiftClock('0');
  await world.owner.read('DELETE FROM mailed_link');
  await world.owner.read('DELETE FROM sign_in_attempt');
});

const member = async () => {
  const { id } = await world.person({ roles: ['administrator'], represents: null });
  return { id, email: await emailOf(world, { id }) };
};

/** A new browser in which the first step was taken. */
async function firstStep(email: string): Promise<Client> {
  const client = admin.client();
  const { requestId = '' } = await askAdmin(client, email);
  await enterByLink(client, new LinkTokens(secret).tokenOf('admin_sign_in', requestId));
  return client;
}

/** Someone with a device, and the code that it shows in a while, when none of before is remembered. */
async function withDevice() {
  const person = await member();
  const client = await firstStep(person.email);
  const device = await enrol(world, client);
  await world.shiftClock('2 minutes');
  return { ...person, client, ...device };
}

describe('the first sign-in to the administration', () => {
  it('asks to enrol a device, and answers nothing before', async () => {
    const { email } = await member();
    const client = await firstStep(email);
    expect(await roles(client)).toBeNull();
    expect((await client.ask('{ jobs { waiting } }')).codes).toEqual(['UNAUTHENTICATED']);
    const device = await deviceToEnrol(client);
    expect(device?.device?.secret).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
    expect(await takeSecondStep(client, '000000')).toMatchObject({ __typename: 'AdminCodeWrong' });
    expect(await roles(client)).toBeNull();

    const before = client.cookies();
    const done = await takeSecondStep(client, await codeAt(world, device?.device?.secret ?? ''));
    expect(done).toMatchObject({ __typename: 'SecondStepTaken', returnTo: '' });
    expect(done.recoveryCodes).toHaveLength(10);
    expect(await roles(client)).toEqual(['administrator']);
    expect(client.cookies()).not.toBe(before);
  });

  it('keeps neither the secret nor a recovery code', async () => {
    const { id, secret: device, recoveryCodes } = await withDevice();
    const rows = await world.owner.read(
      `SELECT f.*, array(SELECT code_hash FROM recovery_code c WHERE c.account_id = f.account_id) AS codes
       FROM second_factor f WHERE account_id = $1`,
      [id],
    );
    const kept = JSON.stringify(rows);
    expect(kept).not.toContain(device.replaceAll(' ', ''));
    for (const code of recoveryCodes) expect(kept).not.toContain(code);
  });

  it('is over after a quarter of an hour, and for who took no first step', async () => {
    const { email } = await member();
    const client = await firstStep(email);
    const device = (await deviceToEnrol(client))?.device?.secret ?? '';
    await world.shiftClock('15 minutes 1 second');
    expect(await deviceToEnrol(client)).toBeNull();
    expect(await takeSecondStep(client, await codeAt(world, device))).toMatchObject({ __typename: 'FirstStepMissing' });
    expect(await takeSecondStep(admin.client(), '123456')).toMatchObject({ __typename: 'FirstStepMissing' });
  });

  it('ends with the role', async () => {
    const { id, email } = await member();
    const client = await firstStep(email);
    const device = (await deviceToEnrol(client))?.device?.secret ?? '';
    await world.owner.read('UPDATE role_grant SET valid_to = now() WHERE account_id = $1', [id]);
    expect(await takeSecondStep(client, await codeAt(world, device))).toMatchObject({ __typename: 'FirstStepMissing' });
  });
});

describe('every later sign-in', () => {
  it('asks for a code, which works once, and no more shows the secret', async () => {
    const { email, secret: device } = await withDevice();
    const client = await firstStep(email);
    expect(await deviceToEnrol(client)).toEqual({ device: null });
    const code = await codeAt(world, device);
    expect(await takeSecondStep(client, code)).toMatchObject({ __typename: 'SecondStepTaken', recoveryCodes: null });
    expect(await roles(client)).toEqual(['administrator']);
    const again = await firstStep(email);
    expect(await takeSecondStep(again, code)).toMatchObject({ __typename: 'AdminCodeWrong' });
    expect(await takeSecondStep(again, await codeAt(world, device, -30))).toMatchObject({
      __typename: 'AdminCodeWrong',
    });
    expect(await roles(again)).toBeNull();
  });

  it('opens once when one code is typed twenty times at once', async () => {
    const { email, secret: device } = await withDevice();
    const clients = await Promise.all([firstStep(email), firstStep(email), firstStep(email)]);
    const code = await codeAt(world, device);
    const answers = await Promise.all(clients.map((client) => takeSecondStep(client, code)));
    expect(answers.filter(({ __typename }) => __typename === 'SecondStepTaken')).toHaveLength(1);
  });

  it('takes a recovery code once, and tells its owner', async () => {
    const { id, email, recoveryCodes } = await withDevice();
    const [code = ''] = recoveryCodes;
    expect(await takeSecondStep(await firstStep(email), ` ${code.toUpperCase().replaceAll('-', ' ')}`)).toMatchObject({
      __typename: 'SecondStepTaken',
    });
    expect(await takeSecondStep(await firstStep(email), code)).toMatchObject({ __typename: 'AdminCodeWrong' });
    const acts = await world.owner.read<{ act: string }>('SELECT act FROM audit_log WHERE actor_id = $1 ORDER BY id', [
      id,
    ]);
    expect(acts.map(({ act }) => act)).toContain('account.recovery_code_used');
    // A link that is used before its mail was sent is mailed no more, so their number is not known.
    await mailAbout(mailbox, email, 'Varakoodiasi käytettiin');
  });

  it('lets nobody try more than five wrong codes a quarter of an hour, in however many browsers', async () => {
    const { email, secret: device } = await withDevice();
    const clients = [await firstStep(email), await firstStep(email)];
    for (let n = 0; n < 5; n += 1) {
      const client = clients[n % 2] as Client;
      expect(await takeSecondStep(client, '000000')).toMatchObject({ __typename: 'AdminCodeWrong' });
    }
    const right = await codeAt(world, device);
    expect(await takeSecondStep(clients[0] as Client, right)).toMatchObject({ __typename: 'AdminTooManyAttempts' });
    await world.shiftClock('18 minutes');
    const later = await firstStep(email);
    expect(await takeSecondStep(later, await codeAt(world, device))).toMatchObject({ __typename: 'SecondStepTaken' });
  });
});

describe('who is in', () => {
  const renew = (client: Client) =>
    client.ask<{ renewRecoveryCodes: { __typename: string; recoveryCodes?: string[] } }>(
      'mutation { renewRecoveryCodes { __typename ... on RecoveryCodesRenewed { recoveryCodes } } }',
    );
  const proveAgain = async (client: Client, code: string) =>
    (
      await client.ask<{ proveAgain: { __typename: string } }>(
        'mutation P($code: String!) { proveAgain(code: $code) { __typename } }',
        { code },
      )
    ).data.proveAgain.__typename;

  it('gets new recovery codes only after a recent proof, and those before work no longer', async () => {
    const { email, client, secret: device, recoveryCodes } = await withDevice();
    await world.shiftClock('20 minutes');
    expect((await renew(client)).codes).toEqual(['REAUTHENTICATION_NEEDED']);
    expect(await proveAgain(client, '000000')).toBe('AdminCodeWrong');
    expect(await proveAgain(client, await codeAt(world, device))).toBe('ProvedAgain');
    const renewed = (await renew(client)).data.renewRecoveryCodes.recoveryCodes ?? [];
    expect(renewed).toHaveLength(10);
    expect(await takeSecondStep(await firstStep(email), recoveryCodes[1] ?? '')).toMatchObject({
      __typename: 'AdminCodeWrong',
    });
    expect(await takeSecondStep(await firstStep(email), renewed[1] ?? '')).toMatchObject({
      __typename: 'SecondStepTaken',
    });
  });

  it('takes a new device into use by its code, and the one before works no longer', async () => {
    const { email, client, secret: before } = await withDevice();
    const { data } = await client.ask<{ newDevice: { secret: string } }>('{ newDevice { secret } }');
    const replace = 'mutation R($code: String!) { replaceDevice(code: $code) { __typename } }';
    expect((await client.ask(replace, { code: '000000' })).data).toEqual({
      replaceDevice: { __typename: 'AdminCodeWrong' },
    });
    expect((await client.ask(replace, { code: await codeAt(world, data.newDevice.secret) })).data).toEqual({
      replaceDevice: { __typename: 'DeviceReplaced' },
    });
    expect(await roles(client)).toEqual(['administrator']);
    await world.shiftClock('4 minutes');
    const next = await firstStep(email);
    expect(await takeSecondStep(next, await codeAt(world, before))).toMatchObject({ __typename: 'AdminCodeWrong' });
    expect(await takeSecondStep(next, await codeAt(world, data.newDevice.secret))).toMatchObject({
      __typename: 'SecondStepTaken',
    });
  });
});

describe('npm run admin:reset-second-factor', () => {
  it('takes the device away and ends the sessions; the next sign-in enrols another', async () => {
    const reset = runner(adminResetSecondFactor, serviceSettings(world.database));
    const { email, client, id } = await withDevice();
    expect(await reset(email)).toContain(`${email} has no second factor any more`);
    expect(await roles(client)).toBeNull();
    expect((await deviceToEnrol(await firstStep(email)))?.device).not.toBeNull();
    const acts = await world.owner.read(`SELECT act FROM audit_log WHERE object_id = $1 AND actor_id IS NULL`, [id]);
    expect(acts).toEqual([{ act: 'account.second_factor_reset' }]);
    expect(await refusalOf(reset(email))).toBe(`${email} has no second factor.`);
    expect(await refusalOf(reset('laura'))).toBe('"laura" is no e-mail address.');
  });
});

describe('a session of the administration without a second factor', () => {
  it('is a visitor’s, however it came to name an account', async () => {
    const { client, id } = await withDevice();
    await world.owner.read(
      `UPDATE admin_session SET sess = (sess::jsonb - 'secondFactor')::json WHERE sess #>> '{passport,user}' = $1`,
      [id],
    );
    expect(await roles(client)).toBeNull();
    expect((await client.ask('{ jobs { waiting } }')).codes).toEqual(['UNAUTHENTICATED']);
  });
});
