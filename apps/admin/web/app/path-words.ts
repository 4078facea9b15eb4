import type { Locale } from '#kernel';

/** The words of each page's address in each language. `:id` is a part that varies; fixed words go before it. */
export const paths = {
  circles: { fi: '', sv: '', en: '' },
  newCircle: { fi: 'ringit/uusi', sv: 'cirklar/ny', en: 'circles/new' },
  circle: { fi: 'ringit/:id', sv: 'cirklar/:id', en: 'circles/:id' },
  editCircle: { fi: 'ringit/:id/muokkaa', sv: 'cirklar/:id/redigera', en: 'circles/:id/edit' },
  circleFacilitators: { fi: 'ringit/:id/vetajat', sv: 'cirklar/:id/cirkelledare', en: 'circles/:id/facilitators' },
  circleMeetings: { fi: 'ringit/:id/tapaamiset', sv: 'cirklar/:id/traffar', en: 'circles/:id/meetings' },
  circleSeats: { fi: 'ringit/:id/paikat', sv: 'cirklar/:id/platser', en: 'circles/:id/seats' },
  people: { fi: 'henkilot', sv: 'personer', en: 'people' },
  person: { fi: 'henkilot/:id', sv: 'personer/:id', en: 'people/:id' },
  audit: { fi: 'loki', sv: 'logg', en: 'audit' },
  auditExport: { fi: 'loki/vie', sv: 'logg/exportera', en: 'audit/export' },
  jobs: { fi: 'taustatyot', sv: 'bakgrundsjobb', en: 'jobs' },
  circleTexts: { fi: 'ringit/:id/tekstit', sv: 'cirklar/:id/texter', en: 'circles/:id/texts' },
  // Mails lead to it: libs/notifications knows its words.
  affiliations: { fi: 'edustukset', sv: 'representationer', en: 'affiliations' },
  organisations: { fi: 'organisaatiot', sv: 'organisationer', en: 'organisations' },
  newOrganisation: { fi: 'organisaatiot/uusi', sv: 'organisationer/ny', en: 'organisations/new' },
  organisation: { fi: 'organisaatiot/:id', sv: 'organisationer/:id', en: 'organisations/:id' },
  programmes: { fi: 'hankkeet', sv: 'projekt', en: 'programmes' },
  period: { fi: 'hankkeet/kaudet/:id', sv: 'projekt/perioder/:id', en: 'programmes/periods/:id' },
  practices: { fi: 'kaytannot', sv: 'praxis', en: 'practices' },
  practiceComments: { fi: 'kaytannot/kommentit', sv: 'praxis/kommentarer', en: 'practices/comments' },
  practice: { fi: 'kaytannot/:id', sv: 'praxis/:id', en: 'practices/:id' },
  languages: { fi: 'kieliversiot', sv: 'sprakversioner', en: 'languages' },
  practiceReview: { fi: 'kaytannot/:id/arviointi', sv: 'praxis/:id/granskning', en: 'practices/:id/review' },
  practiceReviewers: { fi: 'arvioijat', sv: 'granskare', en: 'reviewers' },
  practiceDrafts: { fi: 'luonnokset', sv: 'utkast', en: 'drafts' },
  practiceDraft: { fi: 'luonnokset/:id', sv: 'utkast/:id', en: 'drafts/:id' },
  // Mails lead to it: libs/notifications knows its words.
  sparring: { fi: 'sparraus', sv: 'sparring', en: 'sparring' },
  sparringFollowUps: { fi: 'sparraus/seuranta', sv: 'sparring/uppfoljning', en: 'sparring/follow-up' },
  sparringRounds: { fi: 'sparraus/kierrokset', sv: 'sparring/omgangar', en: 'sparring/rounds' },
  newSparringRound: { fi: 'sparraus/kierrokset/uusi', sv: 'sparring/omgangar/ny', en: 'sparring/rounds/new' },
  sparringRound: { fi: 'sparraus/kierrokset/:id', sv: 'sparring/omgangar/:id', en: 'sparring/rounds/:id' },
  editSparringRound: {
    fi: 'sparraus/kierrokset/:id/muokkaa',
    sv: 'sparring/omgangar/:id/redigera',
    en: 'sparring/rounds/:id/edit',
  },
  sparringSessions: { fi: 'sparraus/tapaamiset', sv: 'sparring/traffar', en: 'sparring/sessions' },
  sparringTime: { fi: 'sparraus/:id/aika', sv: 'sparring/:id/tid', en: 'sparring/:id/time' },
  sparringRequest: { fi: 'sparraus/:id', sv: 'sparring/:id', en: 'sparring/:id' },
  sparringProgramme: { fi: 'sparraus/:id/ohjelma', sv: 'sparring/:id/program', en: 'sparring/:id/programme' },
  sparringSession: { fi: 'sparraus/:id/tapaaminen', sv: 'sparring/:id/traff', en: 'sparring/:id/session' },
  sparringBoard: {
    fi: 'sparraus/kierrokset/:id/taulu',
    sv: 'sparring/omgangar/:id/forslag',
    en: 'sparring/rounds/:id/board',
  },
  tutorTerms: { fi: 'hankkeet/tutorkunnat/:id', sv: 'projekt/tutorkommuner/:id', en: 'programmes/tutors/:id' },
  signIn: { fi: 'kirjaudu', sv: 'logga-in', en: 'sign-in' },
  confirmIdentity: { fi: 'kirjaudu/vahvista', sv: 'logga-in/bekrafta', en: 'sign-in/confirm' },
  secondStep: { fi: 'kirjaudu/toinen-vaihe', sv: 'logga-in/andra-steget', en: 'sign-in/second-step' },
  mySecondFactor: { fi: 'oma/vahvistus', sv: 'mina-sidor/bekraftelse', en: 'my/second-factor' },
  // Mails lead to it: libs/notifications knows its words.
  signInLink: { fi: 'kirjaudu/linkki', sv: 'logga-in/lank', en: 'sign-in/link' },
} as const satisfies Record<string, Record<Locale, string>>;

export type PageName = keyof typeof paths;
