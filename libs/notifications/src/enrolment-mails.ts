import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CircleEnrolled } from '#circles/events';
import type { Database, Mailer } from '#platform';
import { enrolmentMail } from './circle-mails.js';
import { enrolmentFacts } from './enrolment-facts.js';
import { mailHtml, mailText, markId } from './mail-html.js';

const mark = readFileSync(join(import.meta.dirname, 'mark.png'));

/**
 * Tells someone of their seat, or of their place in the queue, as it is when the mail is made. May run twice: the
 * Message-ID is made of the enrolment and its status, so the same news can be told to be the same.
 */
export const mailEnrolled =
  (database: Database, mailer: Mailer, publicUrl: URL) =>
  async (payload: unknown): Promise<void> => {
    const { enrolmentId } = payload as CircleEnrolled;
    const facts = await enrolmentFacts(database, enrolmentId);
    if (facts === null || facts.status === 'withdrawn') return;
    const { subject, content } = enrolmentMail({ ...facts, status: facts.status }, publicUrl);
    await mailer.send({
      to: { name: facts.name, address: facts.email },
      subject,
      text: mailText(content),
      html: mailHtml(content),
      messageId: `enrolment.${enrolmentId}.${facts.status}@${publicUrl.hostname}`,
      language: facts.locale,
      attachments: [{ filename: 'kuntarinki.png', contentType: 'image/png', content: mark, cid: markId }],
    });
  };
