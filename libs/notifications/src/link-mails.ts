import { awaitedFrom, hasTeamRole, type LinkSite, tokenPurpose } from '#identity';
import type { LinkRequested } from '#identity/events';
import { formatDateTime, type Locale, locales } from '#kernel';
import type { Database } from '#platform';
import { linkTexts } from './link-texts.js';
import { type MailContent, mailHtml, mailText } from './mail-html.js';
import { mailTexts } from './mail-texts.js';
import { markAttachment } from './mark.js';
import { pageOf, tokenUrl } from './page-url.js';
import type { Post } from './post.js';

interface LinkFacts {
  purpose: 'sign_in' | 'confirm_address' | 'change_address';
  site: LinkSite;
  email: string;
  locale: Locale;
  /** Of the account, where the address has one or the link is about one. */
  name: string | null;
  /** Name of the municipality or organisation that the address is to prove. */
  represented: string | null;
  ofMunicipality: boolean;
  expiresAt: Date;
  /** From when the address is to be that of an account which has another one until then. */
  awaitedFrom: Date | null;
}

/**
 * Null when the link is used or over, and when it leads to the administration and the address is of nobody who has a role
 * there now: then there is nothing to mail. Who is suspended gets it, and is told so where it leads.
 */
async function linkFacts(database: Database, linkId: string): Promise<LinkFacts | null> {
  const [facts] = await database.read<LinkFacts>(
    `SELECT l.purpose, l.site, l.email, coalesce(a.locale, l.locale) AS locale, a.name, l.expires_at AS "expiresAt",
       coalesce(m.name ->> coalesce(a.locale, l.locale), o.name ->> coalesce(a.locale, l.locale), o.name ->> 'fi') AS represented,
       m.code IS NOT NULL AS "ofMunicipality", ${awaitedFrom('l.email')} AS "awaitedFrom"
     FROM mailed_link l
     LEFT JOIN affiliation f ON f.id = l.affiliation_id
     LEFT JOIN municipality m ON m.code = f.municipality_code
     LEFT JOIN organisation o ON o.id = f.organisation_id
     LEFT JOIN address_change c ON c.id = l.address_change_id
     LEFT JOIN account a ON CASE WHEN f.id IS NULL THEN a.email = l.email ELSE a.id = f.account_id END
     WHERE l.id = $1 AND l.used_at IS NULL AND l.expires_at > app_now() AND (l.site = 'community' OR ${hasTeamRole('a')})
       AND (c.id IS NULL OR c.status = 'requested')`,
    [linkId],
  );
  return facts ?? null;
}

type Kind = 'confirm' | 'enter' | 'signIn' | 'signUp' | 'newAddress' | 'addressTaken' | 'awaited';

function kindOf({ purpose, site, name, awaitedFrom }: LinkFacts): Kind {
  if (purpose === 'confirm_address') return 'confirm';
  // Only here, to who reads the mail of the address, is it told that it has an account.
  if (purpose === 'change_address') return name === null ? 'newAddress' : 'addressTaken';
  if (site === 'admin') return 'enter';
  if (name !== null) return 'signIn';
  return awaitedFrom === null ? 'signUp' : 'awaited';
}

/** Those whose link may be replaced by a code. */
const withCode: readonly Kind[] = ['enter', 'signIn', 'signUp'];
/** Those that lead to the page for signing in, and have no link that works. */
const withoutLink: readonly Kind[] = ['addressTaken', 'awaited'];
const pages = { sign_in: 'signInLink', confirm_address: 'addressLink', change_address: 'newAddressLink' } as const;

function content(
  facts: LinkFacts,
  code: string,
  url: (locale: Locale) => string,
): { subject: string; mail: MailContent } {
  const { locale, name, represented } = facts;
  const texts = linkTexts[locale];
  const common = mailTexts[locale];
  const kind = kindOf(facts);
  const own = texts[kind];
  const until = formatDateTime((kind === 'awaited' && facts.awaitedFrom) || facts.expiresAt, locale);
  return {
    subject: own.subject,
    mail: {
      locale,
      service: common.service,
      preheader: own.lead(until),
      greeting: name === null ? texts.greeting : common.greeting(name.split(' ')[0] ?? name),
      heading: own.heading,
      lead: `${own.lead(until)} ${texts.notAsked}`,
      box: withCode.includes(kind)
        ? { label: texts.codeLabel, text: `${code.slice(0, 3)}\u00a0${code.slice(3)}`, note: texts.codeNote }
        : null,
      button: { text: own.button, url: url(locale) },
      facts:
        represented === null
          ? null
          : {
              heading: texts.confirm.about,
              rows: [
                {
                  label: facts.ofMunicipality ? texts.confirm.represents : texts.confirm.organisation,
                  text: represented,
                },
              ],
            },
      linkFails: common.linkFails,
      reason: own.reason,
      otherLanguages: locales
        .filter((other) => other !== locale)
        .map((other) => ({ locale: other, text: mailTexts[other].otherLanguage, url: url(other) })),
      end: common.end,
    },
  };
}

/** Mails a link that was asked for. Run twice it is the same mail: token and code are made from the link's id. */
export const mailLink =
  ({ database, mailer, tokens, publicUrl, adminUrl }: Post) =>
  async (payload: unknown): Promise<void> => {
    const { linkId } = payload as LinkRequested;
    const facts = await linkFacts(database, linkId);
    if (facts === null) return;
    const token = tokens.tokenOf(tokenPurpose(facts.site, facts.purpose), linkId);
    const site = facts.site === 'admin' ? adminUrl : publicUrl;
    const url = withoutLink.includes(kindOf(facts))
      ? pageOf(site, 'signIn')
      : (locale: Locale) => tokenUrl(site, pages[facts.purpose], locale, token);
    const { subject, mail } = content(facts, tokens.codeOf(linkId), url);
    await mailer.send({
      to: { name: facts.name ?? '', address: facts.email },
      subject,
      text: mailText(mail),
      html: mailHtml(mail),
      messageId: `link.${linkId}@${publicUrl.hostname}`,
      language: facts.locale,
      attachments: [markAttachment],
    });
  };
