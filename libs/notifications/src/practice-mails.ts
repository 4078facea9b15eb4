import type { Locale } from '#kernel';
import type { PracticeTold, ReviewTold } from '#practices/events';
import { sendLetter } from './letter.js';
import { adminPracticeUrl, ownPracticeUrl, ownReviewUrl } from './page-url.js';
import type { Post } from './post.js';
import { type PracticeMailFacts, practiceMailFacts, reviewMailFacts } from './practice-facts.js';
import { type PracticeMailWords, practiceTexts } from './practice-texts.js';

/** Tells authors how their practice stands, or the project team that one was sent. Run twice it is the same mail. */
export const mailPractice =
  (post: Post) =>
  async (payload: unknown): Promise<void> => {
    const news = payload as PracticeTold;
    const { practiceId, version, readerId, to } = news;
    const facts = await practiceMailFacts(post.database, news);
    if (facts === null) return;
    const texts = practiceTexts[facts.locale];
    await send(post, facts, {
      words: texts[to],
      reason: to === 'submitted' ? texts.ofTeam : texts.ofAuthor,
      url: (locale) =>
        to === 'submitted'
          ? adminPracticeUrl(post.adminUrl, locale, practiceId)
          : ownPracticeUrl(post.publicUrl, locale, practiceId),
      messageId: `practice.${practiceId}.${version}.${readerId}`,
    });
  };

/** Asks for a review, reminds of it and thanks for it; tells the project team what is late or declined. */
export const mailReview =
  (post: Post) =>
  async (payload: unknown): Promise<void> => {
    const news = payload as ReviewTold;
    const { reviewId, readerId, what } = news;
    const facts = await reviewMailFacts(post.database, news);
    if (facts === null) return;
    const texts = practiceTexts[facts.locale];
    const ofTeam = what === 'late' || what === 'declined';
    const words = texts[what];
    await send(post, facts, {
      words: what === 'thanks' ? { ...words, lead: `${words.lead} ${texts.decided[facts.status]}` } : words,
      reason: ofTeam ? texts.ofTeam : texts.ofReviewer,
      url: (locale) =>
        ofTeam
          ? adminPracticeUrl(post.adminUrl, locale, facts.practiceId)
          : ownReviewUrl(post.publicUrl, locale, reviewId),
      messageId: `practice_review.${reviewId}.${what}.${readerId}`,
    });
  };

interface Told {
  words: PracticeMailWords;
  reason: string;
  url: (locale: Locale) => string;
  messageId: string;
}

function send(post: Post, facts: PracticeMailFacts, { words, ...told }: Told): Promise<void> {
  const { title, municipality, note, dueOn } = facts;
  const texts = practiceTexts[facts.locale];
  const rows = [
    { label: texts.practice, text: title ?? texts.unnamed },
    { label: texts.municipality, text: municipality },
    ...(dueOn === null ? [] : [{ label: texts.due, text: dueOn }]),
    ...(note === null ? [] : [{ label: texts.note, text: note }]),
  ];
  const { subject, heading, lead } = words;
  return sendLetter(post, facts, { ...told, subject, heading, lead, rows, open: texts.open });
}
