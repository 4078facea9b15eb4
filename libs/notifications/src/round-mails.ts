import { representsNow } from '#identity';
import { formatDateTime, type Locale, locales } from '#kernel';
import type { Database } from '#platform';
import type { RoundMail } from '#sparring/events';
import { type MailContent, mailHtml, mailText } from './mail-html.js';
import { mailTexts } from './mail-texts.js';
import { markAttachment } from './mark.js';
import { sparringRoundUrl } from './page-url.js';
import type { Post } from './post.js';
import { roundTexts } from './round-texts.js';

interface Facts {
  name: string;
  email: string;
  locale: Locale;
  round: string;
  municipality: string;
  closesAt: Date;
}

/** Tells someone who represents an invited municipality of a round. Run twice it is the same mail, by its Message-ID. */
export const mailRound =
  ({ database, mailer, publicUrl }: Post) =>
  async (payload: unknown): Promise<void> => {
    const told = payload as RoundMail;
    const facts = await roundFacts(database, told);
    if (facts === null) return;
    const content = contentOf(facts, told.kind, publicUrl);
    await mailer.send({
      to: { name: facts.name, address: facts.email },
      subject: roundTexts[facts.locale][told.kind].subject(formatDateTime(facts.closesAt, facts.locale)),
      text: mailText(content),
      html: mailHtml(content),
      messageId: `round.${told.roundId}.${told.kind}.${told.municipalityCode}.${told.readerId}@${publicUrl.hostname}`,
      language: facts.locale,
      attachments: [markAttachment],
    });
  };

/** Null when the round is not open any more, the municipality has asked or said no meanwhile, or the reader does not represent it. */
async function roundFacts(database: Database, { roundId, municipalityCode, readerId, kind }: RoundMail) {
  const [facts] = await database.read<Facts>(
    `SELECT a.name, a.email, a.locale, coalesce(ro.name ->> a.locale, ro.name ->> 'fi') AS round,
       m.name ->> a.locale AS municipality, ro.closes_at AS "closesAt"
     FROM sparring_round ro JOIN municipality m ON m.code = $2
     JOIN account a ON a.id = $3 AND a.status = 'active' AND ${representsNow('a.id', 'm.code')}
     WHERE ro.id = $1 AND ro.stage = 'planned' AND ro.opens_at <= app_now() AND ro.closes_at > app_now()
       AND NOT EXISTS (SELECT FROM sparring_round_decline d WHERE d.round_id = ro.id AND d.municipality_code = m.code)
       AND ($4 = 'opened' OR NOT EXISTS (SELECT FROM sparring_request r WHERE r.round_id = ro.id
         AND (r.municipality_code = m.code OR EXISTS (SELECT FROM sparring_neighbour n WHERE n.request_id = r.id
           AND n.municipality_code = m.code))))`,
    [roundId, municipalityCode, readerId, kind],
  );
  return facts ?? null;
}

function contentOf(facts: Facts, kind: RoundMail['kind'], publicUrl: URL): MailContent {
  const { locale, name, round, municipality, closesAt } = facts;
  const texts = roundTexts[locale];
  const common = mailTexts[locale];
  const { heading, lead } = texts[kind];
  return {
    locale,
    service: common.service,
    preheader: lead,
    greeting: common.greeting(name.split(' ')[0] ?? name),
    heading,
    lead,
    box: { label: texts.until, text: formatDateTime(closesAt, locale), note: `${texts.round}: ${round}` },
    button: { text: texts.open, url: sparringRoundUrl(publicUrl, locale) },
    facts: { heading: common.about, rows: [{ label: texts.municipality, text: municipality }] },
    linkFails: common.linkFails,
    reason: texts.reason(municipality),
    otherLanguages: locales
      .filter((other) => other !== locale)
      .map((other) => ({
        locale: other,
        text: mailTexts[other].otherLanguage,
        url: sparringRoundUrl(publicUrl, other),
      })),
    end: common.end,
  };
}
