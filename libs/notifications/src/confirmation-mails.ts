import { representsNow } from '#identity';
import { formatDate, type Locale } from '#kernel';
import type { Database } from '#platform';
import type { ConfirmationAsked } from '#practices/events';
import { confirmationTexts } from './confirmation-texts.js';
import { sendLetter } from './letter.js';
import { ownPracticeUrl } from './page-url.js';
import type { Post } from './post.js';

interface ConfirmationFacts {
  name: string;
  email: string;
  locale: Locale;
  title: string;
  municipality: string;
  confirmedAt: string;
  outdatedAt: string;
  asked: string;
}

/** Null when it was answered since, was retracted, or the reader represents the municipality no more. */
async function confirmationFacts(
  database: Database,
  { practiceId, readerId }: ConfirmationAsked,
): Promise<ConfirmationFacts | null> {
  const [facts] = await database.read<ConfirmationFacts>(
    `SELECT a.name, a.email, a.locale, m.name ->> a.locale AS municipality, x.confirmed_at::text AS "confirmedAt",
       (x.confirmed_at + interval '18 months')::text AS "outdatedAt",
       r.texts -> p.main_locale ->> 'title' AS title, extract(epoch FROM p.confirmation_asked_at)::bigint::text AS asked
     FROM practice p JOIN practice_revision r ON r.practice_id = p.id AND r.revision = p.revision
     JOIN municipality m ON m.code = p.municipality_code
     JOIN account a ON a.id = $2 AND a.status = 'active' AND ${representsNow('a.id', 'p.municipality_code')}
     CROSS JOIN LATERAL (SELECT greatest(p.published_at, p.confirmed_at) AS confirmed_at) x
     WHERE p.id = $1 AND p.status <> 'retracted' AND p.confirmation_asked_at >= x.confirmed_at`,
    [practiceId, readerId],
  );
  return facts ?? null;
}

/** Asks whether a practice still holds. Run twice it is the same mail. */
export const mailConfirmation =
  (post: Post) =>
  async (payload: unknown): Promise<void> => {
    const { practiceId, readerId, what } = payload as ConfirmationAsked;
    const facts = await confirmationFacts(post.database, { practiceId, readerId, what });
    if (facts === null) return;
    const { locale, title, municipality, confirmedAt, outdatedAt, asked } = facts;
    const texts = confirmationTexts[locale];
    const { subject, lead } = texts[what];
    await sendLetter(post, facts, {
      ...{ subject, heading: subject, lead },
      rows: [
        { label: texts.practice, text: title },
        { label: texts.municipality, text: municipality },
        { label: texts.confirmed, text: formatDate(new Date(confirmedAt), locale) },
        { label: texts.outdated, text: formatDate(new Date(outdatedAt), locale) },
      ],
      open: texts.open,
      url: (other: Locale) => ownPracticeUrl(post.publicUrl, other, practiceId),
      reason: texts.reason,
      messageId: `practice.${practiceId}.${what}.${asked}.${readerId}`,
    });
  };
