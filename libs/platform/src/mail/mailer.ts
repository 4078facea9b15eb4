import { createTransport, type Transporter } from 'nodemailer';

export interface Mail {
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  /** Made from the event, so that a mail sent twice can be told to be the same. Without angle brackets. */
  messageId: string;
  /** Content-Language. */
  language: string;
  attachments?: { filename: string; contentType: string; content: string | Buffer; cid?: string }[];
}

/** The way out by SMTP. Rejects when the server did not take the mail; the job is then tried again. */
export class Mailer {
  private readonly transport: Transporter;

  constructor(
    smtpUrl: string,
    private readonly from: string,
  ) {
    this.transport = createTransport(smtpUrl, { from } as never);
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
