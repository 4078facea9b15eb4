import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mailTest } from '../../apps/cli/src/mail-test.ts';
import { refusalOf } from '../support/command.ts';
import { freePort } from '../support/free-port.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';

let mailbox: Mailbox;
beforeAll(async () => {
  mailbox = await openMailbox();
});
afterAll(() => mailbox.close());

const send = (smtpUrl: string, ...args: string[]) =>
  mailTest(args, { SMTP_URL: smtpUrl, MAIL_FROM: 'Kuntarinki <palvelu@kuntarinki.example>' });

const address = 'yllapito@inkoo.example';

describe('npm run mail:test', () => {
  it('sends one mail and tells what the server answered', async () => {
    expect(await send(mailbox.smtpUrl, address)).toBe(
      `${mailbox.smtpUrl} took the mail from Kuntarinki <palvelu@kuntarinki.example> to ${address}: 250 OK: message queued`,
    );
    expect(mailbox.mails).toHaveLength(1);
    expect(mailbox.mails[0]).toMatchObject({ from: { address: 'palvelu@kuntarinki.example' }, to: [{ address }] });
  });

  it.each(['mail', 'recipient'] as const)('tells why the server refused the %s', async (at) => {
    mailbox.refuseWith(550, at);
    const why = await refusalOf(send(mailbox.smtpUrl, address));
    mailbox.refuseWith(null);
    expect(why).toMatch(/^smtp:\/\/127\.0\.0\.1:\d+ refused the mail \((DATA|RCPT TO)\): 550 refused$/);
  });

  it('tells that the server cannot be reached, without its password', async () => {
    const why = await refusalOf(send(`smtp://user:hidden@127.0.0.1:${await freePort()}`, address));
    expect(why).toMatch(/^smtp:\/\/127\.0\.0\.1:\d+ could not be reached: .*ECONNREFUSED.*$/);
    expect(why).not.toContain('hidden');
  });

  it('refuses what is no address, and arguments that it does not know', async () => {
    expect(await refusalOf(send(mailbox.smtpUrl, 'aino'))).toBe('"aino" is no e-mail address.');
    const usage = '\nUsage: npm run mail:test -- address';
    expect(await refusalOf(send(mailbox.smtpUrl, '--loud'))).toBe(`Unknown option '--loud'${usage}`);
    expect(await refusalOf(send(mailbox.smtpUrl))).toBe(`Something is missing${usage}`);
    expect(await refusalOf(send(mailbox.smtpUrl, address, 'more'))).toBe(`Not understood: more${usage}`);
    expect(await refusalOf(mailTest([address], {}))).toBe('Configuration: SMTP_URL is missing (the mail server)');
  });
});
