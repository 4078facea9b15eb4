import { createTransport, type Transporter } from 'nodemailer';
import addressparser from 'nodemailer/lib/addressparser';

export interface Mail {
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  /** Made from the event, so that a mail sent twice can be told to be the same. Without angle brackets. */
  messageId: string;
  /** Content-Language. */
  language: string;
  /**
   * Each goes along as a file, in base64: neither the parameters of its type nor its line ends are touched on the way.
   * A calendar is one of them too, not nodemailer's `icalEvent`, which mail programs show instead of the text.
   */
  attachments?: { filename: string; contentType: string; content: string | Buffer; cid?: string }[];
}

/** The way out by SMTP. Rejects when the server did not take the mail; the job is then tried again. */
export class Mailer {
  private readonly transport: Transporter;

  /** Who sends, for what goes along and names its sender too. */
  readonly sender: { name: string; address: string };

  constructor(
    smtpUrl: string,
    private readonly from: string,
  ) {
    this.transport = createTransport(smtpUrl, { from } as never);
    const [sender] = addressparser(from, { flatten: true });
    this.sender = { name: sender?.name ?? '', address: sender?.address ?? '' };
  }

  async send(mail: Mail): Promise<void> {
    await this.transport.sendMail({
      from: this.from,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      messageId: `<${mail.messageId}>`,
      headers: { 'Content-Language': mail.language, 'Auto-Submitted': 'auto-generated' },
      attachments: mail.attachments ?? [],
    });
  }

  close(): void {
    this.transport.close();
  }
}
