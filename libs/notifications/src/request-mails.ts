import type { RequestNews } from '#sparring/events';
import { sendLetter } from './letter.js';
import { adminRequestUrl, ownRequestUrl } from './page-url.js';
import type { Post } from './post.js';
import { requestMailFacts } from './request-facts.js';
import { requestTexts } from './request-texts.js';

/** Tells the project team of a request for sparring, or who sent it of what was decided. Run twice it is the same mail. */
export const mailRequest =
  (post: Post) =>
  async (payload: unknown): Promise<void> => {
    const news = payload as RequestNews;
    const { requestId, version, readerId, to } = news;
    const facts = await requestMailFacts(post.database, news);
    if (facts === null) return;
    const ofTeam = to === 'submitted' || to === 'withdrawn';
    const { municipality, note } = facts;
    const texts = requestTexts[facts.locale];
    const { subject, heading, lead } = texts[to];
    await sendLetter(post, facts, {
      ...{ subject, heading, lead, open: texts.open, reason: ofTeam ? texts.ofTeam : texts.ofSender },
      rows: [
        { label: texts.municipality, text: municipality },
        ...(note === null || to === 'unmatched' ? [] : [{ label: texts.note, text: note }]),
      ],
      url: (locale) =>
        ofTeam ? adminRequestUrl(post.adminUrl, locale, requestId) : ownRequestUrl(post.publicUrl, locale, requestId),
      messageId: `sparring.${requestId}.${version}.${readerId}`,
    });
  };
