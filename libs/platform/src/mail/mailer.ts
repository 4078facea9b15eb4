import { createTransport, type Transporter } from 'nodemailer';
import addressparser from 'nodemailer/lib/addressparser';
import { GiveUp } from '../jobs/dead-letters.js';

export interface Mail {
  to: { name: string; address: string };
  /** Who gets an answer; else who sends. */
  replyTo?: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  /** Made from the event, so that a mail sent twice can be told to be the same. Without angle brackets. */
  messageId: string;
  /** Content-Language. */
  language: string;
  /** Where a POST wants no more mails of this kind (RFC 8058), for mails that nobody asked for. */
  oneClick?: string;
  /**
   * Each goes along as a file, in base64: neither the parameters of its type nor its line ends are touched on the way.
   * A calendar is one of them too, not nodemailer's `icalEvent`, which mail programs show instead of the text.
   */
  attachments?: { filename: string; contentType: string; content: string | Buffer; cid?: string }[];
}

/**
 * The way out by SMTP. Rejects when the server did not take the mail; the job is then tried again, unless the server
 * refused this mail or its recipient for good (5xx).
 */
export class Mailer {
  private readonly transport: Transporter;

  /** Who sends, for what goes along and names its sender too. */
  readonly sender: { name: string; address: string };

  constructor(
    smtpUrl: string,
    private readonly from: string,
  ) {
    // A mail server that says nothing must not hold a worker: the library would wait for minutes.
    const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 60_000 };
    this.transport = createTransport({ url: smtpUrl, ...patience }, { from });
    const [sender] = addressparser(from, { flatten: true });
    this.sender = { name: sender?.name ?? '', address: sender?.address ?? '' };
  }

  async send(mail: Mail): Promise<void> {
    try {
      await this.transport.sendMail({
        from: this.from,
        to: mail.to,
        ...(mail.replyTo && { replyTo: mail.replyTo }),
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        messageId: `<${mail.messageId}>`,
        headers: { 'Content-Language': mail.language, 'Auto-Submitted': 'auto-generated', ...unsubscribing(mail) },
        attachments: mail.attachments ?? [],
      });
    } catch (error) {
      throw notTaken(error as SmtpError);
    }
  }

  close(): void {
    this.transport.close();
  }
}

const unsubscribing = ({ oneClick }: Mail): Record<string, string> =>
  oneClick === undefined
    ? {}
    : { 'List-Unsubscribe': `<${oneClick}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };

interface SmtpError extends Error {
  code?: string;
  responseCode?: number;
  response?: string;
  command?: string;
}

/** Codes only: the server's own words tend to hold the address, and they would end in the log and in the queue. */
function notTaken({ code, responseCode, response, command }: SmtpError): Error {
  if (!responseCode) return new Error(`the mail was not sent (${code ?? 'no code'})`);
  const status = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response ?? '')?.[1];
  const message = `the mail server answered ${[responseCode, status].filter(Boolean).join(' ')} to ${command}`;
  // A refusal of the sign-in or of the sender is a mistake in the settings, and goes away when they are mended.
  const aboutThisMail = command === 'RCPT TO' || command === 'DATA';
  return aboutThisMail && responseCode >= 500 ? new GiveUp(message) : new Error(message);
}
