import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { adminInvite } from '../../apps/cli/src/admin-invite.ts';
import { enrol, enterByLink, roles } from '../support/admin-sign-in.ts';
import { startApp } from '../support/apps.ts';
import { type Run, refusalOf, runner, serviceSettings } from '../support/command.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { mailsTo, tokenIn } from '../support/mails-to.ts';
import { createWorld, type World } from '../support/people.ts';
import { emailOf } from '../support/sign-in.ts';
import { startWorkerApp } from '../support/worker-app.ts';

let world: World;
let mailbox: Mailbox;
let worker: INestApplication;
let invite: Run;

beforeAll(async () => {
  world = await createWorld();
  invite = runner(adminInvite, serviceSettings(world.database));
  mailbox = await openMailbox();
  worker = await startWorkerApp(world, mailbox);
});

afterAll(async () => {
  await worker.close();
  await mailbox.close();
  await world.close();
});

describe('npm run admin:invite', () => {
  it('makes the first administrator, who signs in by the mail', async () => {
    const output = await invite('Anna.Alku@inkoo.example', '--name', 'Anna Alku', '--locale', 'sv');
    expect(output).toBe(
      'anna.alku@inkoo.example (Anna Alku) is an administrator from now on, with a new account; the worker mails ' +
        'a link that works for 15 minutes; later ones are asked for at https://hallinta.kuntarinki.example/sv/logga-in',
    );
    const [mail] = await mailsTo(mailbox, 'anna.alku@inkoo.example', 1);
    expect(mail?.subject).toBe('Din inloggningslänk till administrationen');

    const admin = await startApp('admin', world.database);
    const client = admin.client();
    expect(await enterByLink(client, tokenIn(mail))).toEqual({ __typename: 'Entered', returnTo: '' });
    await enrol(world, client);
    expect(await roles(client)).toEqual(['administrator']);
    await admin.close();
    const acts = await world.owner.read(
      `SELECT act, to_status AS "to" FROM audit_log WHERE actor_id IS NULL ORDER BY id`,
    );
    expect(acts).toEqual([
      { act: 'account.open', to: null },
      { act: 'role.grant', to: 'administrator' },
    ]);
    expect(await world.owner.read('SELECT granted_by AS by, valid_to AS until FROM role_grant')).toEqual([
      { by: null, until: null },
    ]);
  });

  it('refuses a second one, unless it is asked for; the account may be there already', async () => {
    expect(await refusalOf(invite('toinen@inkoo.example'))).toBe(
      'There is an administrator already. To make another one, add --another.',
    );
    expect(await world.owner.read(`SELECT id FROM account WHERE email = 'toinen@inkoo.example'`)).toEqual([]);
    const person = await world.person({ name: 'Aino Malli' });
    const email = await emailOf(world, person);
    const made = await invite(email, '--another');
    expect(made).toContain(`${email} (Aino Malli) is an administrator from now on, with the account that was there;`);
    const again = await invite(email, '--another');
    expect(again).toContain(`${email} (Aino Malli) was an administrator already, with the account that was there;`);
    expect(await world.owner.read('SELECT id FROM role_grant WHERE account_id = $1', [person.id])).toHaveLength(1);
  });

  it('takes the local part of the address for the name, and one of two invites at once', async () => {
    await world.owner.read('UPDATE role_grant SET valid_to = now()');
    const both = await Promise.allSettled([invite('yksi@inkoo.example'), invite('kaksi@inkoo.example')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [row] = await world.owner.read<{ name: string }>(
      `SELECT a.name FROM account a JOIN role_grant g ON g.account_id = a.id WHERE g.valid_to IS NULL`,
    );
    expect(['yksi', 'kaksi']).toContain(row?.name);
  });

  it('tells in one line what it cannot use', async () => {
    expect(await refusalOf(invite('aino'))).toBe('"aino" is no e-mail address.');
    const address = 'a@inkoo.example';
    expect(await refusalOf(invite(address, '--locale', 'de'))).toBe('The locale is fi, sv or en, not "de".');
    expect(await refusalOf(invite(address, '--name', ' '))).toBe('The name is empty.');
    expect(await refusalOf(invite(address, '--loud'))).toMatch(/^Unknown option '--loud'\nUsage: npm run admin:invite/);
    const suspended = await emailOf(world, await world.person());
    await world.owner.read(`UPDATE account SET status = 'suspended' WHERE email = $1`, [suspended]);
    expect(await refusalOf(invite(suspended, '--another'))).toBe(`The account of ${suspended} is not active.`);
  });
});
