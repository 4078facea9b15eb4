import type { CircleLeft } from '#circles/events';
import { formatMeeting, formatWeekdayTime, type Locale, locales } from '#kernel';
import type { EnrolmentFacts } from './enrolment-facts.js';
import type { MailContent } from './mail-html.js';
import { mailTexts } from './mail-texts.js';
import { circleUrl, tokenUrl } from './page-url.js';

/** What the mail says: which news, told as it is true when the mail is made. */
type News = 'enrolled' | 'waitlisted' | 'offered' | 'left' | 'leftQueue' | 'declined' | 'applied' | 'rejected';

/** The news that a status is, `from` the one that was given up; null where there is nothing to tell. */
export function newsOf(status: EnrolmentFacts['status'], from: CircleLeft['from']): News | null {
  switch (status) {
    case 'confirmed':
      return 'enrolled';
    case 'waitlisted':
      return 'waitlisted';
    case 'offered':
      return 'offered';
    case 'withdrawn':
      if (from === 'waitlisted') return 'leftQueue';
      // Whoever leaves while a seat is offered says no to it.
      return from === 'offered' ? 'declined' : 'left';
    case 'declined':
      return 'declined';
    case 'expired':
    case 'completed':
      return null;
    case 'pending':
      return 'applied';
    case 'rejected':
      return 'rejected';
    default:
      return status satisfies never;
  }
}

function boxOf(news: News, facts: EnrolmentFacts, texts: (typeof mailTexts)[Locale]): MailContent['box'] {
  if (news === 'waitlisted') {
    return { label: texts.waitlisted.positionLabel, text: String(facts.position), note: texts.whatNext };
  }
  if (news === 'offered' && facts.offerExpiresAt !== null) {
    const { deadlineLabel: label, note } = texts.offered;
    return { label, text: formatWeekdayTime(facts.offerExpiresAt, facts.locale), note };
  }
  return null;
}

/** The mail about one's own place in a circle, in one's language. */
export function enrolmentMail(
  facts: EnrolmentFacts,
  news: News,
  { publicUrl, offerToken }: { publicUrl: URL; offerToken: string },
): { subject: string; content: MailContent } {
  const { locale } = facts;
  const texts = mailTexts[locale];
  const own = news === 'declined' ? { ...texts.left, lead: texts.left.declined } : texts[news];
  const [first, ...following] = facts.meetings.map(({ startsAt, endsAt, place }) =>
    [formatMeeting(new Date(startsAt), new Date(endsAt), locale), place ?? texts.remote].join(', '),
  );
  const languages = new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    facts.languages.map((language) => texts.languageNames[language]),
  );
  const box = boxOf(news, facts, texts);
  return {
    subject: own.subject(facts.title),
    content: {
      locale,
      service: texts.service,
      preheader: box ? `${box.label}: ${box.text}` : `${texts.firstMeeting}: ${first ?? ''}`,
      greeting: texts.greeting(facts.name.split(' ')[0] ?? facts.name),
      heading: own.heading,
      lead: own.lead(facts.title),
      ...(facts.decisionReason !== null && { quote: { label: texts.rejected.quote, text: facts.decisionReason } }),
      box,
      // The page says what an answer does and has the buttons; a link in a mail changes nothing.
      button: {
        text: news === 'offered' ? texts.offered.open : texts.open,
        url:
          news === 'offered'
            ? tokenUrl(publicUrl, 'offer', locale, offerToken)
            : `${circleUrl(publicUrl, locale, facts.slug)}#place`,
      },
      facts: {
        heading: texts.about,
        rows: [
          { label: texts.firstMeeting, text: first ?? '' },
          ...following.map((text, index) => ({ label: index === 0 ? texts.following : '', text })),
          { label: texts.languages, text: languages },
          {
            label: texts.facilitators,
            text: facts.facilitators
              .map(({ name, municipality }) => `${name || texts.erased}, ${municipality}`)
              .join('; '),
          },
          { label: texts.represents, text: facts.municipality },
          ...(facts.seats > 1 ? [{ label: texts.seats, text: String(facts.seats) }] : []),
        ],
      },
      linkFails: texts.linkFails,
      reason: own.reason,
      otherLanguages: locales
        .filter((other) => other !== locale)
        .map((other) => ({
          locale: other,
          text: mailTexts[other].otherLanguage,
          url:
            news === 'offered'
              ? tokenUrl(publicUrl, 'offer', other, offerToken)
              : circleUrl(publicUrl, other, facts.slug),
        })),
      end: texts.end,
    },
  };
}
