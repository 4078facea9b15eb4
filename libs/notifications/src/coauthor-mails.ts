import type { Locale } from '#kernel';
import type { Database } from '#platform';
import type { CoauthorAsked } from '#practices/events';
import { coauthorTexts } from './coauthor-texts.js';
import { sendLetter } from './letter.js';
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
  (post: Post) =>
  async (payload: unknown): Promise<void> => {
    const asked = payload as CoauthorAsked;
    const facts = await coauthorFacts(post.database, asked);
    if (facts === null) return;
    const { subject, lead, practice, unnamed, municipality, invitedBy, open, reason } = coauthorTexts[facts.locale];
    await sendLetter(post, facts, {
      ...{ subject, heading: subject, lead, open, reason },
      rows: [
        { label: practice, text: facts.title ?? unnamed },
        { label: municipality, text: facts.municipality },
        { label: invitedBy, text: facts.invitedBy },
      ],
      url: (locale) => coauthorInvitationsUrl(post.publicUrl, locale),
      messageId: `coauthor.${asked.invitationId}`,
    });
  };
