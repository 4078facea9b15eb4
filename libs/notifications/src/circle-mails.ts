import { formatMeeting, type Locale, locales } from '#kernel';
import type { EnrolmentFacts } from './enrolment-facts.js';
import type { MailContent } from './mail-html.js';
import { mailTexts } from './mail-texts.js';

const circlePath: Record<Locale, string> = { fi: 'ringit', sv: 'cirklar', en: 'circles' };

const circleUrl = (publicUrl: URL, locale: Locale, slug: string): string =>
  new URL(`/${locale}/${circlePath[locale]}/${slug}`, publicUrl).href;

/** The mail about one's own place in a circle, in one's language: a seat, or a place in the queue. */
export function enrolmentMail(
  facts: EnrolmentFacts & { status: 'confirmed' | 'waitlisted' },
  publicUrl: URL,
): { subject: string; content: MailContent } {
  const { locale } = facts;
  const texts = mailTexts[locale];
  const waiting = facts.status === 'waitlisted';
  const own = waiting ? texts.waitlisted : texts.enrolled;
  const [first, ...following] = facts.meetings.map(({ startsAt, endsAt, place }) =>
    [formatMeeting(new Date(startsAt), new Date(endsAt), locale), place ?? texts.remote].join(', '),
  );
  const languages = new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    facts.languages.map((language) => texts.languageNames[language]),
  );
  const box = waiting
    ? { label: texts.waitlisted.positionLabel, text: String(facts.position), note: texts.whatNext }
    : null;
  return {
    subject: own.subject(facts.title),
    content: {
      locale,
      service: texts.service,
      preheader: box ? `${box.label}: ${box.text}` : `${texts.firstMeeting}: ${first ?? ''}`,
      greeting: texts.greeting(facts.name.split(' ')[0] ?? facts.name),
      heading: own.heading,
      lead: own.lead(facts.title),
      box,
      button: { text: texts.open, url: circleUrl(publicUrl, locale, facts.slug) },
      factsHeading: texts.about,
      facts: [
        { label: texts.firstMeeting, text: first ?? '' },
        ...following.map((text, index) => ({ label: index === 0 ? texts.following : '', text })),
        { label: texts.languages, text: languages },
        {
          label: texts.facilitators,
          text: facts.facilitators.map(({ name, municipality }) => `${name}, ${municipality}`).join('; '),
        },
        { label: texts.represents, text: facts.municipality },
      ],
      linkFails: texts.linkFails,
      reason: own.reason,
      otherLanguages: locales
        .filter((other) => other !== locale)
        .map((other) => ({
          locale: other,
          text: mailTexts[other].otherLanguage,
          url: circleUrl(publicUrl, other, facts.slug),
        })),
      end: texts.end,
    },
  };
}
