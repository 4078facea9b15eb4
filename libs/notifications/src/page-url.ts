import type { Locale } from '#kernel';

/** The pages that mails lead to, by their words in each language. */
const pages = {
  circle: { fi: 'ringit', sv: 'cirklar', en: 'circles' },
  offer: { fi: 'paikka', sv: 'plats', en: 'seat' },
  /** Of both sites, under the same words. */
  signIn: { fi: 'kirjaudu', sv: 'logga-in', en: 'sign-in' },
  signInLink: { fi: 'kirjaudu/linkki', sv: 'logga-in/lank', en: 'sign-in/link' },
  addressLink: { fi: 'oma/edustus/vahvista', sv: 'mina-sidor/representation/bekrafta', en: 'my/affiliation/confirm' },
  myAffiliation: { fi: 'oma/edustus', sv: 'mina-sidor/representation', en: 'my/affiliation' },
  colleagues: { fi: 'oma/kunnan-edustajat', sv: 'mina-sidor/kommunens-representanter', en: 'my/colleagues' },
  ownCircles: { fi: 'oma/ringit', sv: 'mina-sidor/cirklar', en: 'my/circles' },
  invitation: { fi: 'kutsu', sv: 'inbjudan', en: 'invitation' },
  tip: { fi: 'vinkki', sv: 'tips', en: 'tip' },
  mailedChoice: { fi: 'viestit', sv: 'meddelanden', en: 'messages' },
  noMoreMails: { fi: 'viestit/ei-enaa', sv: 'meddelanden/inga-fler', en: 'messages/no-more' },
  noMoreTips: { fi: 'vinkki/ei-enaa', sv: 'tips/inga-fler', en: 'tip/no-more' },
  ownRequests: { fi: 'oma/sparraus', sv: 'mina-sidor/sparring', en: 'my/sparring' },
  sparringRound: { fi: 'sparraus/kierros', sv: 'sparring/omgang', en: 'sparring/round' },
  sparringPairs: {
    fi: 'oma/sparrausehdotukset',
    sv: 'mina-sidor/sparringforslag',
    en: 'my/sparring-proposals',
  },
  ownPractices: { fi: 'oma/kaytannot', sv: 'mina-sidor/praxis', en: 'my/practices' },
  coauthorInvitations: {
    fi: 'oma/kirjoittajapyynnot',
    sv: 'mina-sidor/skribentbegaran',
    en: 'my/author-requests',
  },
  ownReviews: { fi: 'oma/arvioinnit', sv: 'mina-sidor/granskningar', en: 'my/reviews' },
  /** Of the administration. */
  practices: { fi: 'kaytannot', sv: 'praxis', en: 'practices' },
  requests: { fi: 'sparraus', sv: 'sparring', en: 'sparring' },
  affiliations: { fi: 'edustukset', sv: 'representationer', en: 'affiliations' },
  changeAddress: { fi: 'oma/osoite', sv: 'mina-sidor/adress', en: 'my/address' },
  newAddressLink: { fi: 'oma/osoite/vahvista', sv: 'mina-sidor/adress/bekrafta', en: 'my/address/confirm' },
  stopAddress: { fi: 'osoite/pysayta', sv: 'adress/stoppa', en: 'address/stop' },
  /** Of the administration. */
  reportedComments: { fi: 'kaytannot/kommentit', sv: 'praxis/kommentarer', en: 'practices/comments' },
  signIns: { fi: 'oma/kirjautumiset', sv: 'mina-sidor/inloggningar', en: 'my/sign-ins' },
} as const satisfies Record<string, Record<Locale, string>>;

/** The address of a page in a language. */
const pageUrl = (publicUrl: URL, page: keyof typeof pages, locale: Locale): URL =>
  new URL(`/${locale}/${pages[page][locale]}`, publicUrl);

/** The front page. */
export const homeUrl = (publicUrl: URL, locale: Locale): string => new URL(`/${locale}`, publicUrl).href;

/** The page of a circle. */
export const circleUrl = (publicUrl: URL, locale: Locale, slug: string): string =>
  `${pageUrl(publicUrl, 'circle', locale).href}/${slug}`;

/** The page of a circle in the administration. */
export const adminCircleUrl = (adminUrl: URL, locale: Locale, id: string): string =>
  `${pageUrl(adminUrl, 'circle', locale).href}/${id}`;

/** The page of a request for sparring, for the municipality that asks. */
export const ownRequestUrl = (publicUrl: URL, locale: Locale, id: string): string =>
  `${pageUrl(publicUrl, 'ownRequests', locale).href}/${id}`;

const programmeWords: Record<Locale, string> = { fi: 'ohjelma', sv: 'program', en: 'programme' };

/** The page on which both sides draft the programme of its session. */
export const ownProgrammeUrl = (publicUrl: URL, locale: Locale, id: string): string =>
  `${ownRequestUrl(publicUrl, locale, id)}/${programmeWords[locale]}`;

/** The request in the administration. */
const sessionWords: Record<Locale, string> = {
  fi: 'tapaamisen-jalkeen',
  sv: 'efter-traffen',
  en: 'after-the-session',
};

/** The page of what came of its session. */
export const sessionUrl = (publicUrl: URL, locale: Locale, id: string): string =>
  `${ownRequestUrl(publicUrl, locale, id)}/${sessionWords[locale]}`;

const timeWords: Record<Locale, string> = { fi: 'aika', sv: 'tid', en: 'time' };

/** The page on which both sides agree on its time. */
export const sessionTimeUrl = (publicUrl: URL, locale: Locale, id: string): string =>
  `${ownRequestUrl(publicUrl, locale, id)}/${timeWords[locale]}`;

const followUpWords: Record<Locale, string> = { fi: 'seuranta', sv: 'uppfoljning', en: 'follow-up' };

/** The page on which it is told what has become of the session after so many months. */
export const followUpUrl = (publicUrl: URL, locale: Locale, id: string, months: number): string =>
  `${ownRequestUrl(publicUrl, locale, id)}/${followUpWords[locale]}/${months}`;
const proposalWords: Record<Locale, string> = { fi: 'ehdotus', sv: 'forslag', en: 'proposal' };

/** The page on which both sides answer a proposal. */
export const requestPairUrl = (publicUrl: URL, locale: Locale, id: string): string =>
  `${ownRequestUrl(publicUrl, locale, id)}/${proposalWords[locale]}`;

/** The page of all proposals that wait for someone, or did. */
export const sparringPairsUrl = (publicUrl: URL, locale: Locale): string =>
  pageUrl(publicUrl, 'sparringPairs', locale).href;

/** Comments that somebody has reported, in the administration. */
export const reportedCommentsUrl = (adminUrl: URL, locale: Locale): string =>
  pageUrl(adminUrl, 'reportedComments', locale).href;

/** The same in the administration. */
export const adminRequestUrl = (adminUrl: URL, locale: Locale, id: string): string =>
  `${pageUrl(adminUrl, 'requests', locale).href}/${id}`;

/** The page of intake rounds, for everyone. */
export const sparringRoundUrl = (publicUrl: URL, locale: Locale): string =>
  pageUrl(publicUrl, 'sparringRound', locale).href;

/** The page of a practice, for those who write it. */
export const ownPracticeUrl = (publicUrl: URL, locale: Locale, id: string): string =>
  `${pageUrl(publicUrl, 'ownPractices', locale).href}/${id}`;

/** The page on which one answers who asks one to be an author of a practice. */
export const coauthorInvitationsUrl = (publicUrl: URL, locale: Locale): string =>
  pageUrl(publicUrl, 'coauthorInvitations', locale).href;

/** The page on which someone reviews a practice. */
export const ownReviewUrl = (publicUrl: URL, locale: Locale, id: string): string =>
  `${pageUrl(publicUrl, 'ownReviews', locale).href}/${id}`;

/** A practice in the administration. */
export const adminPracticeUrl = (adminUrl: URL, locale: Locale, id: string): string =>
  `${pageUrl(adminUrl, 'practices', locale).href}/${id}`;

const roomWords: Record<Locale, string> = { fi: 'tyotila', sv: 'arbetsrum', en: 'workspace' };

/** The room of a circle, for those inside. */
export const roomUrl = (publicUrl: URL, locale: Locale, slug: string): string =>
  `${circleUrl(publicUrl, locale, slug)}/${roomWords[locale]}`;

const transferWords: Record<Locale, string> = { fi: 'siirto', sv: 'overlat', en: 'hand-over' };

/** The page on which a seat is handed to a colleague. */
export const seatTransferUrl = (publicUrl: URL, locale: Locale, slug: string): string =>
  `${circleUrl(publicUrl, locale, slug)}/${transferWords[locale]}`;

const discussionWords: Record<Locale, string> = { fi: 'keskustelu', sv: 'diskussion', en: 'discussion' };

/** A post in the discussion of a room, on the page that begins after a cursor. */
export const discussionUrl = (publicUrl: URL, locale: Locale, slug: string, after: string, postId: string): string =>
  `${roomUrl(publicUrl, locale, slug)}/${discussionWords[locale]}?${new URLSearchParams({ after })}#post-${postId}`;

const feedbackWords: Record<Locale, string> = { fi: 'palaute', sv: 'respons', en: 'feedback' };

/** The page on which those who took part say how the circle was. */
export const feedbackUrl = (publicUrl: URL, locale: Locale, slug: string): string =>
  `${circleUrl(publicUrl, locale, slug)}/${feedbackWords[locale]}`;

/** The page on which those who lead a circle make it. */
export const ownCircleUrl = (publicUrl: URL, locale: Locale, id: string): string =>
  `${pageUrl(publicUrl, 'ownCircles', locale).href}/${id}`;

const seats = { fi: 'paikat', sv: 'platser', en: 'seats' } as const satisfies Record<Locale, string>;

/** The page of its seats, for those who lead it. */
export const ownCircleSeatsUrl = (publicUrl: URL, locale: Locale, id: string): string =>
  `${ownCircleUrl(publicUrl, locale, id)}/${seats[locale]}`;

/** The page of one's own ways of signing in, and sessions. */
export const signInsUrl = (publicUrl: URL, locale: Locale): string => pageUrl(publicUrl, 'signIns', locale).href;

const practiceTalkWords: Record<Locale, [string, string]> = {
  fi: ['kaytannot', 'keskustelu'],
  sv: ['praxis', 'diskussion'],
  en: ['practices', 'discussion'],
};

/** The discussion of a practice. */
export const practiceTalkUrl = (publicUrl: URL, locale: Locale, slug: string): string => {
  const [practices, discussion] = practiceTalkWords[locale];
  return new URL(`/${locale}/${practices}/${slug}/${discussion}`, publicUrl).href;
};

/** The address of a page that a token opens. */
export function tokenUrl(
  publicUrl: URL,
  page:
    | 'offer'
    | 'signInLink'
    | 'addressLink'
    | 'newAddressLink'
    | 'stopAddress'
    | 'invitation'
    | 'tip'
    | 'noMoreTips'
    | 'mailedChoice'
    | 'noMoreMails',
  locale: Locale,
  token: string,
): string {
  const url = pageUrl(publicUrl, page, locale);
  url.searchParams.set('token', token);
  return url.href;
}

/** The address of a page of the community's site, by language. */
export const pageOf =
  (publicUrl: URL, page: 'myAffiliation' | 'colleagues' | 'changeAddress' | 'signIn') =>
  (locale: Locale): string =>
    pageUrl(publicUrl, page, locale).href;

/** The same of the administration. */
export const adminPage =
  (adminUrl: URL, page: 'affiliations') =>
  (locale: Locale): string =>
    pageUrl(adminUrl, page, locale).href;

/** A practice as everyone reads it. */
export const practiceUrl = (publicUrl: URL, locale: Locale, slug: string): string =>
  `${pageUrl(publicUrl, 'practices', locale).href}/${slug}`;

const ofPractice: Record<Locale, { adoptions: string; revisions: string }> = {
  fi: { adoptions: 'kayttoonotot', revisions: 'versiot' },
  sv: { adoptions: 'ibruktaganden', revisions: 'versioner' },
  en: { adoptions: 'adoptions', revisions: 'versions' },
};

/** Who has taken a practice into use. */
export const practiceAdoptionsUrl = (publicUrl: URL, locale: Locale, slug: string): string =>
  `${practiceUrl(publicUrl, locale, slug)}/${ofPractice[locale].adoptions}`;

/** What was published of a practice, and what changed. */
export const practiceRevisionsUrl = (publicUrl: URL, locale: Locale, slug: string): string =>
  `${practiceUrl(publicUrl, locale, slug)}/${ofPractice[locale].revisions}`;
