import type { ApplicationsWait } from '#circles/events';
import { notOver } from '#identity';
import { type Locale, locales } from '#kernel';
import { bestVersionFirst } from '#languages';
import type { Database } from '#platform';
import { applicationTexts } from './application-texts.js';
import { type MailContent, mailHtml, mailText } from './mail-html.js';
import { mailTexts } from './mail-texts.js';
import { markAttachment } from './mark.js';
import { ownCircleSeatsUrl } from './page-url.js';
import type { Post } from './post.js';

interface Facts {
  name: string;
  email: string;
  locale: Locale;
  circleId: string;
  title: string;
  /** How many wait, not counting one's own. */
  waiting: number;
  /** The last of them. */
  latest: string;
}

/** Tells someone who leads a circle that applications wait for a decision, as it is when the mail is made. */
export const mailApplications =
  ({ database, mailer, publicUrl }: Post) =>
  async (payload: unknown): Promise<void> => {
    const { facilitatorId } = payload as ApplicationsWait;
    const facts = await applicationsFacts(database, facilitatorId);
    if (facts === null) return;
    const content = contentOf(facts, (locale) => ownCircleSeatsUrl(publicUrl, locale, facts.circleId));
    await mailer.send({
      to: { name: facts.name, address: facts.email },
      subject: applicationTexts[facts.locale].subject(facts.title),
      text: mailText(content),
      html: mailHtml(content),
      messageId: `facilitator.${facilitatorId}.application.${facts.latest}@${publicUrl.hostname}`,
      language: facts.locale,
      attachments: [markAttachment],
    });
  };

/** Null when the person no longer leads the circle, their account is not active, or nothing waits any more. */
async function applicationsFacts(database: Database, facilitatorId: string): Promise<Facts | null> {
  const [facts] = await database.read<Facts>(
    `SELECT a.name, a.email, a.locale, c.id AS "circleId", t.title, w.waiting, w.latest
     FROM circle_facilitator f JOIN account a ON a.id = f.account_id AND a.status = 'active'
     JOIN circle c ON c.id = f.circle_id
     CROSS JOIN LATERAL (SELECT v.title FROM circle_text v WHERE v.circle_id = c.id
       ORDER BY ${bestVersionFirst('v.locale', `ARRAY[a.locale, 'fi', 'sv', 'en']`)} LIMIT 1) t
     CROSS JOIN LATERAL (SELECT count(*)::int AS waiting, (array_agg(e.id ORDER BY e.created_at DESC, e.id))[1] AS latest
       FROM enrolment e WHERE e.pool_id = c.seat_pool_id AND e.status = 'pending' AND e.account_id <> a.id) w
     WHERE f.id = $1 AND ${notOver('f')} AND w.waiting > 0`,
    [facilitatorId],
  );
  return facts ?? null;
}

function contentOf({ locale, name, title, waiting }: Facts, url: (locale: Locale) => string): MailContent {
  const texts = applicationTexts[locale];
  const common = mailTexts[locale];
  return {
    locale,
    service: common.service,
    preheader: `${texts.label}: ${waiting}`,
    greeting: common.greeting(name.split(' ')[0] ?? name),
    heading: texts.heading,
    lead: texts.lead(title),
    box: { label: texts.label, text: String(waiting), note: texts.note },
    button: { text: texts.button, url: url(locale) },
    facts: null,
    linkFails: common.linkFails,
    reason: texts.reason,
    otherLanguages: locales
      .filter((other) => other !== locale)
      .map((other) => ({ locale: other, text: mailTexts[other].otherLanguage, url: url(other) })),
    end: common.end,
  };
}
