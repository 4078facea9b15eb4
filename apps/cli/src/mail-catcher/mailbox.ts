import PostalMime from 'postal-mime';

export interface Part {
  name: string;
  type: string;
  content: Buffer;
}

export interface Mail {
  id: number;
  receivedAt: Date;
  from: string;
  /** Everyone it was delivered to, as told in the SMTP envelope: hidden copies as well. */
  to: string[];
  subject: string;
  messageId: string;
  headers: { name: string; value: string }[];
  text: string | undefined;
  html: string | undefined;
  attachments: Part[];
}

const capacity = 500;

/** The last mails in memory, the newest first. */
export class Mailbox {
  private mails: Mail[] = [];
  private received = 0;

  async receive(raw: Buffer, from: string, to: string[]): Promise<void> {
    const parsed = await PostalMime.parse(raw);
    this.received += 1;
    const mail: Mail = {
      id: this.received,
      receivedAt: new Date(),
      from: parsed.from?.address ?? from,
      to,
      subject: parsed.subject || '(no subject)',
      messageId: parsed.messageId ?? '',
      headers: parsed.headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
      text: parsed.text,
      html: parsed.html,
      attachments: parsed.attachments.map(({ filename, mimeType, content }, index) => ({
        name: filename || `part-${index + 1}`,
        type: mimeType,
        content: typeof content === 'string' ? Buffer.from(content) : Buffer.from(new Uint8Array(content)),
      })),
    };
    this.mails = [mail, ...this.mails].slice(0, capacity);
  }

  all(): readonly Mail[] {
    return this.mails;
  }

  find(id: number): Mail | undefined {
    return this.mails.find((mail) => mail.id === id);
  }

  empty(): void {
    this.mails = [];
  }
}
