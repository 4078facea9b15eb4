import { type Locale, locales } from '#kernel';
import type { Database } from '#platform';
import type { CoauthorAsked } from '#practices/events';
import { affiliationTexts } from './affiliation-texts.js';
import { type CoauthorTexts, coauthorTexts } from './coauthor-texts.js';
import { type MailContent, mailHtml, mailText } from './mail-html.js';
import { mailTexts } from './mail-texts.js';
import { markAttachment } from './mark.js';
import { coauthorInvitationsUrl } from './page-url.js';
import type { Post } from './post.js';

interface CoauthorFacts {
  /** Null where the address has no account. */
  name: string | null;
  email: string;
  locale: Locale;
  title: string | null;
  municipality: string;
  invitedBy: string;
}

/** Null when it was answered or taken back since, when who asks represents the municipality no more, or has no name. */
async function coauthorFacts(database: Database, { invitationId }: CoauthorAsked): Promise<CoauthorFacts | null> {
  const [facts] = await database.read<CoauthorFacts>(
    `SELECT a.name, i.email, x.locale, m.name ->> x.locale AS municipality, b.name AS "invitedBy",
       (SELECT nullif(t.sections ->> 'title', '') FROM practice_text t
        WHERE t.practice_id = p.id AND t.locale = p.main_locale) AS title
     FROM practice_invitation i JOIN practice p ON p.id = i.practice_id AND p.status NOT IN ('rejected', 'withdrawn', 'retracted')
     JOIN municipality m ON m.code = p.municipality_code
     JOIN account b ON b.id = i.invited_by AND b.status = 'active'
     LEFT JOIN account a ON a.email = i.email AND a.status = 'active'
     CROSS JOIN LATERAL (SELECT coalesce(a.locale, i.locale) AS locale) x
     WHERE i.id = $1 AND i.answered_at IS NULL AND i.withdrawn_at IS NULL AND i.expires_at > now()`,
    [invitationId],
  );
  return facts ?? null;
}

/** Asks someone to stand among the authors of a practice. Run twice it is the same mail. */
export const mailCoauthor =
  ({ database, mailer, publicUrl }: Post) =>
  async (payload: unknown): Promise<void> => {
    const asked = payload as CoauthorAsked;
    const facts = await coauthorFacts(database, asked);
    if (facts === null) return;
    const texts = coauthorTexts[facts.locale];
    const content = contentOf(facts, texts, (locale) => coauthorInvitationsUrl(publicUrl, locale));
    await mailer.send({
      to: { name: facts.name ?? facts.email, address: facts.email },
      subject: texts.subject,
      text: mailText(content),
      html: mailHtml(content),
      messageId: `coauthor.${asked.invitationId}@${publicUrl.hostname}`,
      language: facts.locale,
      attachments: [markAttachment],
    });
  };

function contentOf(facts: CoauthorFacts, texts: CoauthorTexts, url: (locale: Locale) => string): MailContent {
  const { locale, name } = facts;
  const common = mailTexts[locale];
  return {
    locale,
    service: common.service,
    preheader: texts.lead,
    greeting: name === null ? affiliationTexts[locale].greeting : common.greeting(name.split(' ')[0] ?? name),
    heading: texts.subject,
    lead: texts.lead,
    box: null,
    button: { text: texts.open, url: url(locale) },
    facts: {
      heading: common.about,
      rows: [
        { label: texts.practice, text: facts.title ?? texts.unnamed },
        { label: texts.municipality, text: facts.municipality },
        { label: texts.invitedBy, text: facts.invitedBy },
      ],
    },
    linkFails: common.linkFails,
    reason: texts.reason,
    otherLanguages: locales
      .filter((other) => other !== locale)
      .map((other) => ({ locale: other, text: mailTexts[other].otherLanguage, url: url(other) })),
    end: common.end,
  };
}
