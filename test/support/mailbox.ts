import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface Mailbox {
  smtpUrl: string;
  mails: Email[];
  /** The same as they came, before anything was decoded. */
  raw: string[];
  /** Waits until so many mails have come. */
  until(count: number): Promise<Email[]>;
  /** From now on the server answers each mail, or each recipient, with this code; null: it takes them. */
  refuseWith(code: number | null, at?: 'mail' | 'recipient'): void;
  close(): Promise<void>;
}

/** A real SMTP server that keeps what it is given, and says so at once or after a while. */
export async function openMailbox({ answersAfterMs = 0, port: at = 0 } = {}): Promise<Mailbox> {
  const mails: Email[] = [];
  const raw: string[] = [];
  let refusal: { code: number; at: 'mail' | 'recipient' } | null = null;
  const refused = (at: 'mail' | 'recipient'): Error | null =>
    refusal?.at === at ? Object.assign(new Error('refused'), { responseCode: refusal.code }) : null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: (_address, _session, done) => done(refused('recipient')),
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const refusal = refused('mail');
        if (refusal) return done(refusal);
        const message = Buffer.concat(chunks);
        PostalMime.parse(message).then((mail) => {
          raw.push(message.toString());
          mails.push(mail);
          setTimeout(done, answersAfterMs);
        }, done);
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    mails,
    raw,
    async until(count) {
      const deadline = performance.now() + 15_000;
      while (mails.length < count) {
        if (performance.now() > deadline) throw new Error(`${mails.length} mails came, not ${count}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return mails;
    },
    refuseWith(code, at = 'mail') {
      refusal = code === null ? null : { code, at };
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
