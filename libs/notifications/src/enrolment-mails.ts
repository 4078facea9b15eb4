import { type CircleEnrolled, type CircleLeft, offerToken } from '#circles/events';
import type { SeatOffered } from '#seats/events';
import { calendarFiles } from './calendar.js';
import { enrolmentMail, newsOf } from './circle-mails.js';
import { enrolmentFacts } from './enrolment-facts.js';
import { mailHtml, mailText } from './mail-html.js';
import { markAttachment } from './mark.js';
import type { Post } from './post.js';

/** After which event a mail is made, and which news it then may tell. */
type Told = 'enrolled' | 'offered' | 'left';

const mayTell: Record<Told, readonly string[]> = {
  enrolled: ['enrolled', 'waitlisted'],
  offered: ['offered'],
  left: ['left', 'leftQueue', 'declined'],
};

/**
 * Tells someone of their place in a circle, as it is when the mail is made; what is no longer true is not told. May run
 * twice: the Message-ID is made of the enrolment and its status, so the same news can be told to be the same.
 */
export const mailPlace =
  (told: Told, { database, mailer, tokens, publicUrl }: Post) =>
  async (payload: unknown): Promise<void> => {
    const { enrolmentId, from } = payload as (CircleEnrolled | SeatOffered) & Pick<CircleLeft, 'from'>;
    const facts = await enrolmentFacts(database, enrolmentId);
    const news = facts && newsOf(facts.status, from);
    if (!facts || !news || !mayTell[told].includes(news)) return;
    // Who comes into a circle that is not held is told just that.
    if (!facts.held && told !== 'left') return;
    const { subject, content } = enrolmentMail(facts, news, {
      publicUrl,
      offerToken: tokens.tokenOf(offerToken, enrolmentId),
    });
    await mailer.send({
      to: { name: facts.name, address: facts.email },
      subject,
      text: mailText(content),
      html: mailHtml(content),
      messageId: `enrolment.${enrolmentId}.${facts.status}@${publicUrl.hostname}`,
      language: facts.locale,
      attachments: [markAttachment, ...calendarFiles(facts, from, { publicUrl, sender: mailer.sender })],
    });
  };
