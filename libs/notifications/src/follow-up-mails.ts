import { coordinates, representsNow } from '#identity';
import type { Locale } from '#kernel';
import type { Database } from '#platform';
import type { FollowUpNews, TutorInvitedNews } from '#sparring/events';
import { type FollowUpMailText, followUpTexts } from './follow-up-texts.js';
import { sendLetter } from './letter.js';
import { followUpUrl, sessionUrl } from './page-url.js';
import type { Post } from './post.js';

interface Reader {
  name: string;
  email: string;
  locale: Locale;
  /** Name of the asking municipality. */
  municipality: string;
}

const ofReader = `SELECT a.name, a.email, a.locale, m.name ->> a.locale AS municipality
  FROM sparring_request r JOIN municipality m ON m.code = r.municipality_code
  JOIN sparring_pair p ON p.request_id = r.id AND p.ended_at IS NULL
  JOIN account a ON a.id = $2 AND a.status = 'active'`;

/** Null when it was answered or closed since, or the reader may not answer any more. */
async function followUpReader(database: Database, { requestId, readerId, months }: FollowUpNews) {
  const [reader] = await database.read<Reader>(
    `${ofReader} AND ${representsNow('a.id', 'r.municipality_code')}
     JOIN sparring_follow_up f ON f.pair_id = p.id AND f.months = $3 AND f.answered_at IS NULL
     WHERE r.id = $1 AND r.status IN ('held', 'reported')`,
    [requestId, readerId, months],
  );
  return reader;
}

/** Null when it was answered since, or the reader coordinates the municipality no longer. */
async function invitedReader(database: Database, { requestId, readerId }: TutorInvitedNews) {
  const [reader] = await database.read<Reader>(
    `${ofReader} AND ${coordinates('a.id', 'r.municipality_code')}
     JOIN tutor_invitation i ON i.pair_id = p.id AND i.answer IS NULL WHERE r.id = $1`,
    [requestId, readerId],
  );
  return reader;
}

/** Asks what has become of a session of sparring, or reminds of it. Run twice it is the same mail. */
export const mailFollowUp =
  (post: Post) =>
  async (payload: unknown): Promise<void> => {
    const news = payload as FollowUpNews;
    const { requestId, readerId, months, reminder } = news;
    const reader = await followUpReader(post.database, news);
    if (reader === undefined) return;
    const texts = followUpTexts[reader.locale];
    await send(post, reader, {
      text: reminder ? texts.reminder(months) : texts.asked(months),
      url: (locale) => followUpUrl(post.publicUrl, locale, requestId, months),
      messageId: `sparring.${requestId}.${months}.${reminder ? 'reminded' : 'asked'}.${readerId}`,
    });
  };

/** Asks those who coordinate a municipality whether it would become a tutor municipality. */
export const mailTutorInvitation =
  (post: Post) =>
  async (payload: unknown): Promise<void> => {
    const news = payload as TutorInvitedNews;
    const { requestId, readerId } = news;
    const reader = await invitedReader(post.database, news);
    if (reader === undefined) return;
    await send(post, reader, {
      text: followUpTexts[reader.locale].invited,
      url: (locale) => sessionUrl(post.publicUrl, locale, requestId),
      messageId: `sparring.${requestId}.tutor_invited.${readerId}`,
    });
  };

interface Told {
  text: FollowUpMailText;
  url: (locale: Locale) => string;
  messageId: string;
}

function send(post: Post, reader: Reader, { text, ...told }: Told): Promise<void> {
  const texts = followUpTexts[reader.locale];
  const { subject, lead, reason } = text;
  const rows = [{ label: texts.municipality, text: reader.municipality }];
  return sendLetter(post, reader, { ...told, subject, heading: subject, lead, reason, rows, open: texts.open });
}
