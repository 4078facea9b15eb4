import type { Locale } from '#kernel';

/** Everything that a mail about one's own place in a circle says, in one language. */
interface EnrolmentTexts {
  subject: (title: string) => string;
  heading: string;
  lead: (title: string) => string;
  reason: string;
}

interface MailTexts {
  service: string;
  greeting: (firstName: string) => string;
  end: string;
  enrolled: EnrolmentTexts;
  waitlisted: EnrolmentTexts & { positionLabel: string };
  whatNext: string;
  open: string;
  about: string;
  firstMeeting: string;
  following: string;
  remote: string;
  languages: string;
  facilitators: string;
  represents: string;
  linkFails: string;
  languageNames: Record<Locale, string>;
  and: string;
  otherLanguage: string;
}

export const mailTexts: Record<Locale, MailTexts> = {
  fi: {
    service: 'Kuntarinki',
    greeting: (firstName) => `Hei ${firstName},`,
    end: 'Terveisin Kuntarinki',
    enrolled: {
      subject: (title) => `Paikkasi on vahvistettu: ${title}`,
      heading: 'Paikkasi on vahvistettu',
      lead: (title) => `Olet mukana oppimisringissä ”${title}”.`,
      reason: 'Saat tämän viestin, koska ilmoittauduit oppimisrinkiin.',
    },
    waitlisted: {
      subject: (title) => `Olet jonotuslistalla: ${title}`,
      heading: 'Olet jonotuslistalla',
      lead: (title) => `Oppimisringin ”${title}” kaikki paikat on varattu.`,
      positionLabel: 'Sijasi jonossa',
      reason: 'Saat tämän viestin, koska asetuit oppimisringin jonotuslistalle.',
    },
    whatNext: 'Kun paikka vapautuu, saat siitä viestin.',
    open: 'Avaa ringin sivu',
    about: 'Tietoa ringistä',
    firstMeeting: 'Ensimmäinen tapaaminen',
    following: 'Seuraavat',
    remote: 'etäyhteydellä',
    languages: 'Kielet',
    facilitators: 'Vetäjät',
    represents: 'Osallistut kunnan edustajana',
    linkFails: 'Jos painike ei toimi, avaa tämä osoite:',
    languageNames: { fi: 'suomi', sv: 'ruotsi', en: 'englanti' },
    and: 'ja',
    otherLanguage: 'Lue suomeksi',
  },
  sv: {
    service: 'Kommunringen',
    greeting: (firstName) => `Hej ${firstName}!`,
    end: 'Med vänlig hälsning Kommunringen',
    enrolled: {
      subject: (title) => `Din plats är bekräftad: ${title}`,
      heading: 'Din plats är bekräftad',
      lead: (title) => `Du är med i inlärningscirkeln ”${title}”.`,
      reason: 'Du får det här meddelandet eftersom du har anmält dig till inlärningscirkeln.',
    },
    waitlisted: {
      subject: (title) => `Du står på väntelistan: ${title}`,
      heading: 'Du står på väntelistan',
      lead: (title) => `Alla platser i inlärningscirkeln ”${title}” är upptagna.`,
      positionLabel: 'Din köplats',
      reason: 'Du får det här meddelandet eftersom du har ställt dig på väntelistan till inlärningscirkeln.',
    },
    whatNext: 'När en plats blir ledig får du ett meddelande.',
    open: 'Öppna cirkelns sida',
    about: 'Om cirkeln',
    firstMeeting: 'Första träffen',
    following: 'Följande',
    remote: 'på distans',
    languages: 'Språk',
    facilitators: 'Cirkelledare',
    represents: 'Du deltar för',
    linkFails: 'Fungerar inte knappen? Öppna den här adressen:',
    languageNames: { fi: 'finska', sv: 'svenska', en: 'engelska' },
    and: 'och',
    otherLanguage: 'Läs på svenska',
  },
  en: {
    service: 'Kuntarinki',
    greeting: (firstName) => `Hello ${firstName},`,
    end: 'Kind regards, Kuntarinki',
    enrolled: {
      subject: (title) => `Your seat is confirmed: ${title}`,
      heading: 'Your seat is confirmed',
      lead: (title) => `You are in the learning circle “${title}”.`,
      reason: 'You receive this message because you joined the learning circle.',
    },
    waitlisted: {
      subject: (title) => `You are on the waiting list: ${title}`,
      heading: 'You are on the waiting list',
      lead: (title) => `All seats in the learning circle “${title}” are taken.`,
      positionLabel: 'Your position',
      reason: 'You receive this message because you joined the waiting list of the learning circle.',
    },
    whatNext: 'We will write to you when a seat is free.',
    open: 'Open the circle’s page',
    about: 'About the circle',
    firstMeeting: 'First meeting',
    following: 'Following',
    remote: 'remote',
    languages: 'Languages',
    facilitators: 'Facilitators',
    represents: 'You take part for',
    linkFails: 'If the button does not work, open this address:',
    languageNames: { fi: 'Finnish', sv: 'Swedish', en: 'English' },
    and: 'and',
    otherLanguage: 'Read in English',
  },
};
