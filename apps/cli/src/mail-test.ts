import { createTransport } from 'nodemailer';
import { emailAddress } from '#identity';
import { type Command, readArguments, runAsProgram, settingsFor } from './operator.js';
import { Refusal } from './refusal.js';

/** How long the server may take for each step, in milliseconds: a firewall that drops packets never answers. */
const patience = 10_000;

interface SmtpError extends Error {
  code?: string;
  response?: string;
  command?: string;
}

/** Sends one mail with the settings of the worker, and tells what the mail server answered. */
export const mailTest: Command = async (args, env) => {
  const { positionals } = readArguments('npm run mail:test -- address', {}, 1, args);
  const to = emailAddress(positionals[0] ?? '');
  if (to === null) throw new Refusal(`"${positionals[0]}" is no e-mail address.`);
  const { smtpUrl, mailFrom } = settingsFor(['smtpUrl', 'mailFrom'], env);
  const { host, protocol } = new URL(smtpUrl);
  const server = `${protocol}//${host}`;
  const times = { connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience };
  const transport = createTransport({ url: smtpUrl, ...times });
  try {
    const { response } = await transport.sendMail({
      from: mailFrom,
      to,
      subject: 'Kuntarinki: testiviesti · testmeddelande · test message',
      text: 'Sähköpostin asetukset toimivat.\nE-postinställningarna fungerar.\nThe settings for mail work.\n',
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    return `${server} took the mail from ${mailFrom} to ${to}: ${response}`;
  } catch (error) {
    const { response, command: step, message, code } = error as SmtpError;
    if (response) throw new Refusal(`${server} refused the mail (${step}): ${response}`);
    throw new Refusal(`${server} could not be reached: ${message || code}`);
  } finally {
    transport.close();
  }
};

await runAsProgram(import.meta.url, mailTest);
