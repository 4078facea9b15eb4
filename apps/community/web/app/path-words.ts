import type { Locale } from '#kernel';

/** The words of each page's address in each language. `:slug` and `:number` are parts that vary. */
export const paths = {
  home: { fi: '', sv: '', en: '' },
  circles: { fi: 'ringit', sv: 'cirklar', en: 'circles' },
  circle: { fi: 'ringit/:slug', sv: 'cirklar/:slug', en: 'circles/:slug' },
  circleFeedback: {
    fi: 'ringit/:slug/palaute',
    sv: 'cirklar/:slug/respons',
    en: 'circles/:slug/feedback',
  },
  certificate: { fi: 'ringit/:slug/todistus', sv: 'cirklar/:slug/intyg', en: 'circles/:slug/certificate' },
  certificateFile: {
    fi: 'ringit/:slug/todistus/tiedosto',
    sv: 'cirklar/:slug/intyg/fil',
    en: 'circles/:slug/certificate/file',
  },
  transfer: { fi: 'ringit/:slug/siirto', sv: 'cirklar/:slug/overlat', en: 'circles/:slug/hand-over' },
  tip: { fi: 'ringit/:slug/vinkkaa', sv: 'cirklar/:slug/tipsa', en: 'circles/:slug/tell' },
  room: { fi: 'ringit/:slug/tyotila', sv: 'cirklar/:slug/arbetsrum', en: 'circles/:slug/workspace' },
  roomMeeting: {
    fi: 'ringit/:slug/tyotila/tapaaminen/:number',
    sv: 'cirklar/:slug/arbetsrum/traff/:number',
    en: 'circles/:slug/workspace/meeting/:number',
  },
  roomMeetingEdit: {
    fi: 'ringit/:slug/tyotila/tapaaminen/:number/muokkaa',
    sv: 'cirklar/:slug/arbetsrum/traff/:number/redigera',
    en: 'circles/:slug/workspace/meeting/:number/edit',
  },
  roomAttendance: {
    fi: 'ringit/:slug/tyotila/tapaaminen/:number/lasnaolo',
    sv: 'cirklar/:slug/arbetsrum/traff/:number/narvaro',
    en: 'circles/:slug/workspace/meeting/:number/attendance',
  },
  roomNotes: {
    fi: 'ringit/:slug/tyotila/tapaaminen/:number/muistiinpanot',
    sv: 'cirklar/:slug/arbetsrum/traff/:number/anteckningar',
    en: 'circles/:slug/workspace/meeting/:number/notes',
  },
  roomTasks: {
    fi: 'ringit/:slug/tyotila/tehtavat',
    sv: 'cirklar/:slug/arbetsrum/uppgifter',
    en: 'circles/:slug/workspace/tasks',
  },
  roomTaskEdit: {
    fi: 'ringit/:slug/tyotila/tehtavat/muokkaa',
    sv: 'cirklar/:slug/arbetsrum/uppgifter/redigera',
    en: 'circles/:slug/workspace/tasks/edit',
  },
  roomMaterials: {
    fi: 'ringit/:slug/tyotila/aineistot',
    sv: 'cirklar/:slug/arbetsrum/material',
    en: 'circles/:slug/workspace/materials',
  },
  roomFile: {
    fi: 'ringit/:slug/tyotila/aineistot/tiedosto',
    sv: 'cirklar/:slug/arbetsrum/material/fil',
    en: 'circles/:slug/workspace/materials/file',
  },
  roomLink: {
    fi: 'ringit/:slug/tyotila/aineistot/linkki',
    sv: 'cirklar/:slug/arbetsrum/material/lank',
    en: 'circles/:slug/workspace/materials/link',
  },
  roomDiscussion: {
    fi: 'ringit/:slug/tyotila/keskustelu',
    sv: 'cirklar/:slug/arbetsrum/diskussion',
    en: 'circles/:slug/workspace/discussion',
  },
  tipLink: { fi: 'vinkki', sv: 'tips', en: 'tip' },
  mailedChoice: { fi: 'viestit', sv: 'meddelanden', en: 'messages' },
  noMoreMails: { fi: 'viestit/ei-enaa', sv: 'meddelanden/inga-fler', en: 'messages/no-more' },
  noMoreTips: { fi: 'vinkki/ei-enaa', sv: 'tips/inga-fler', en: 'tip/no-more' },
  practices: { fi: 'kaytannot', sv: 'praxis', en: 'practices' },
  practicesByMunicipality: {
    fi: 'kaytannot-kunnittain',
    sv: 'praxis-per-kommun',
    en: 'practices-by-municipality',
  },
  practiceAdoptions: {
    fi: 'kaytannot/:slug/kayttoonotot',
    sv: 'praxis/:slug/ibruktaganden',
    en: 'practices/:slug/adoptions',
  },
  ownAdoption: {
    fi: 'kaytannot/:slug/kayttoonotot/oma',
    sv: 'praxis/:slug/ibruktaganden/egen',
    en: 'practices/:slug/adoptions/own',
  },
  practiceQuestion: { fi: 'kaytannot/:slug/kysy', sv: 'praxis/:slug/fraga', en: 'practices/:slug/ask' },
  practiceFit: { fi: 'kaytannot/:slug/sopivuus', sv: 'praxis/:slug/passar', en: 'practices/:slug/fit' },
  practiceRevisions: { fi: 'kaytannot/:slug/versiot', sv: 'praxis/:slug/versioner', en: 'practices/:slug/versions' },
  practice: { fi: 'kaytannot/:slug', sv: 'praxis/:slug', en: 'practices/:slug' },
  practiceTalk: { fi: 'kaytannot/:slug/keskustelu', sv: 'praxis/:slug/diskussion', en: 'practices/:slug/discussion' },
  municipalities: { fi: 'kunnat', sv: 'kommuner', en: 'municipalities' },
  // Mails lead to it: libs/notifications knows its words.
  sparringRound: { fi: 'sparraus/kierros', sv: 'sparring/omgang', en: 'sparring/round' },
  tutors: { fi: 'tutorkunnat', sv: 'tutorkommuner', en: 'tutors' },
  signIn: { fi: 'kirjaudu', sv: 'logga-in', en: 'sign-in' },
  confirmIdentity: { fi: 'kirjaudu/vahvista', sv: 'logga-in/bekrafta', en: 'sign-in/confirm' },
  signInLink: { fi: 'kirjaudu/linkki', sv: 'logga-in/lank', en: 'sign-in/link' },
  organisationSignIn: { fi: 'kirjaudu/organisaatio', sv: 'logga-in/organisation', en: 'sign-in/organisation' },
  offer: { fi: 'paikka', sv: 'plats', en: 'seat' },
  my: { fi: 'oma', sv: 'mina-sidor', en: 'my' },
  myAffiliation: { fi: 'oma/edustus', sv: 'mina-sidor/representation', en: 'my/affiliation' },
  confirmAddress: {
    fi: 'oma/edustus/vahvista',
    sv: 'mina-sidor/representation/bekrafta',
    en: 'my/affiliation/confirm',
  },
  ownCircles: { fi: 'oma/ringit', sv: 'mina-sidor/cirklar', en: 'my/circles' },
  newOwnCircle: { fi: 'oma/ringit/uusi', sv: 'mina-sidor/cirklar/ny', en: 'my/circles/new' },
  ownCircle: { fi: 'oma/ringit/:slug', sv: 'mina-sidor/cirklar/:slug', en: 'my/circles/:slug' },
  ownMeetings: {
    fi: 'oma/ringit/:slug/tapaamiset',
    sv: 'mina-sidor/cirklar/:slug/traffar',
    en: 'my/circles/:slug/meetings',
  },
  ownCircleSeats: {
    fi: 'oma/ringit/:slug/paikat',
    sv: 'mina-sidor/cirklar/:slug/platser',
    en: 'my/circles/:slug/seats',
  },
  ownCircleOutcomes: {
    fi: 'oma/ringit/:slug/tulokset',
    sv: 'mina-sidor/cirklar/:slug/resultat',
    en: 'my/circles/:slug/outcomes',
  },
  markedPractices: { fi: 'oma/kirjanmerkit', sv: 'mina-sidor/bokmarken', en: 'my/bookmarks' },
  supportProfile: { fi: 'oma/digituki', sv: 'mina-sidor/digitalt-stod', en: 'my/digital-support' },
  ownPractices: { fi: 'oma/kaytannot', sv: 'mina-sidor/praxis', en: 'my/practices' },
  ownPractice: { fi: 'oma/kaytannot/:slug', sv: 'mina-sidor/praxis/:slug', en: 'my/practices/:slug' },
  // The number is the language of the text.
  ownPracticeText: {
    fi: 'oma/kaytannot/:slug/teksti/:number',
    sv: 'mina-sidor/praxis/:slug/text/:number',
    en: 'my/practices/:slug/text/:number',
  },
  ownPracticeTranslation: {
    fi: 'oma/kaytannot/:slug/kaannos/:number',
    sv: 'mina-sidor/praxis/:slug/oversattning/:number',
    en: 'my/practices/:slug/translation/:number',
  },
  ownPracticeAuthors: {
    fi: 'oma/kaytannot/:slug/kirjoittajat',
    sv: 'mina-sidor/praxis/:slug/skribenter',
    en: 'my/practices/:slug/authors',
  },
  // Mails lead to it: libs/notifications knows its words.
  coauthorInvitations: {
    fi: 'oma/kirjoittajapyynnot',
    sv: 'mina-sidor/skribentbegaran',
    en: 'my/author-requests',
  },
  ownPracticeFields: {
    fi: 'oma/kaytannot/:slug/tiedot',
    sv: 'mina-sidor/praxis/:slug/uppgifter',
    en: 'my/practices/:slug/details',
  },
  ownPracticeFiles: {
    fi: 'oma/kaytannot/:slug/tiedostot',
    sv: 'mina-sidor/praxis/:slug/filer',
    en: 'my/practices/:slug/files',
  },
  // Mails lead to it: libs/notifications knows its words.
  ownReviews: { fi: 'oma/arvioinnit', sv: 'mina-sidor/granskningar', en: 'my/reviews' },
  ownReview: { fi: 'oma/arvioinnit/:slug', sv: 'mina-sidor/granskningar/:slug', en: 'my/reviews/:slug' },
  myDrafts: { fi: 'oma/luonnokset', sv: 'mina-sidor/utkast', en: 'my/drafts' },
  myDraft: { fi: 'oma/luonnokset/:slug', sv: 'mina-sidor/utkast/:slug', en: 'my/drafts/:slug' },
  // Mails lead to it: libs/notifications knows its words.
  ownRequests: { fi: 'oma/sparraus', sv: 'mina-sidor/sparring', en: 'my/sparring' },
  ownRequest: { fi: 'oma/sparraus/:slug', sv: 'mina-sidor/sparring/:slug', en: 'my/sparring/:slug' },
  requestPair: {
    fi: 'oma/sparraus/:slug/ehdotus',
    sv: 'mina-sidor/sparring/:slug/forslag',
    en: 'my/sparring/:slug/proposal',
  },
  sparringPairs: {
    fi: 'oma/sparrausehdotukset',
    sv: 'mina-sidor/sparringforslag',
    en: 'my/sparring-proposals',
  },
  requestStep: {
    fi: 'oma/sparraus/:slug/vaihe/:number',
    sv: 'mina-sidor/sparring/:slug/steg/:number',
    en: 'my/sparring/:slug/step/:number',
  },
  // Mails lead to it: libs/notifications knows its words.
  requestProgramme: {
    fi: 'oma/sparraus/:slug/ohjelma',
    sv: 'mina-sidor/sparring/:slug/program',
    en: 'my/sparring/:slug/programme',
  },
  requestProgrammeEdit: {
    fi: 'oma/sparraus/:slug/ohjelma/muokkaa',
    sv: 'mina-sidor/sparring/:slug/program/andra',
    en: 'my/sparring/:slug/programme/edit',
  },
  // Mails lead to these two: libs/notifications knows their words.
  sparringSession: {
    fi: 'oma/sparraus/:slug/tapaamisen-jalkeen',
    sv: 'mina-sidor/sparring/:slug/efter-traffen',
    en: 'my/sparring/:slug/after-the-session',
  },
  sparringFollowUp: {
    fi: 'oma/sparraus/:slug/seuranta/:number',
    sv: 'mina-sidor/sparring/:slug/uppfoljning/:number',
    en: 'my/sparring/:slug/follow-up/:number',
  },
  requestTime: {
    fi: 'oma/sparraus/:slug/aika',
    sv: 'mina-sidor/sparring/:slug/tid',
    en: 'my/sparring/:slug/time',
  },
  requestTimeFile: {
    fi: 'oma/sparraus/:slug/aika/tiedosto',
    sv: 'mina-sidor/sparring/:slug/tid/fil',
    en: 'my/sparring/:slug/time/file',
  },
  tutorTerms: {
    fi: 'oma/tutorkunta/:slug',
    sv: 'mina-sidor/tutorkommun/:slug',
    en: 'my/tutor-municipality/:slug',
  },
  colleagues: { fi: 'oma/kunnan-edustajat', sv: 'mina-sidor/kommunens-representanter', en: 'my/colleagues' },
  invitation: { fi: 'kutsu', sv: 'inbjudan', en: 'invitation' },
  myDetails: { fi: 'oma/tiedot', sv: 'mina-sidor/uppgifter', en: 'my/details' },
  myOrganisations: {
    fi: 'oma/organisaatiotunnukset',
    sv: 'mina-sidor/organisationskonton',
    en: 'my/organisation-accounts',
  },
  myData: { fi: 'oma/tiedot/lataa', sv: 'mina-sidor/uppgifter/ladda-ner', en: 'my/details/download' },
  myDataFile: { fi: 'oma/tiedot/tiedosto', sv: 'mina-sidor/uppgifter/fil', en: 'my/details/file' },
  eraseAccount: { fi: 'oma/tiedot/poista', sv: 'mina-sidor/uppgifter/radera', en: 'my/details/erase' },
  accountErased: { fi: 'tili-poistettu', sv: 'kontot-raderat', en: 'account-erased' },
  myMails: { fi: 'oma/viestit', sv: 'mina-sidor/meddelanden', en: 'my/messages' },
  myCalendar: { fi: 'oma/kalenteri', sv: 'mina-sidor/kalender', en: 'my/calendar' },
  search: { fi: 'haku', sv: 'sok', en: 'search' },
  searchNames: { fi: 'haku/nimet', sv: 'sok/namn', en: 'search/names' },
  people: { fi: 'henkilot', sv: 'personer', en: 'people' },
  mySignIns: { fi: 'oma/kirjautumiset', sv: 'mina-sidor/inloggningar', en: 'my/sign-ins' },
  changeAddress: { fi: 'oma/osoite', sv: 'mina-sidor/adress', en: 'my/address' },
  confirmNewAddress: { fi: 'oma/osoite/vahvista', sv: 'mina-sidor/adress/bekrafta', en: 'my/address/confirm' },
  stopAddress: { fi: 'osoite/pysayta', sv: 'adress/stoppa', en: 'address/stop' },
  accessibility: { fi: 'saavutettavuus', sv: 'tillganglighet', en: 'accessibility' },
  privacy: { fi: 'tietosuoja', sv: 'dataskydd', en: 'privacy' },
  cookies: { fi: 'evasteet', sv: 'kakor', en: 'cookies' },
  licence: { fi: 'lisenssi', sv: 'licens', en: 'licence' },
  siteMap: { fi: 'sivukartta', sv: 'webbkarta', en: 'site-map' },
} as const satisfies Record<string, Record<Locale, string>>;

/** Feeds: the server answers them, and knows their words as well. */
export const feeds = {
  practices: { fi: 'syotteet/kaytannot', sv: 'floden/praxis', en: 'feeds/practices' },
} as const satisfies Record<string, Record<Locale, string>>;

export type PageName = keyof typeof paths;
