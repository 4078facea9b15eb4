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
  offered: EnrolmentTexts & { deadlineLabel: string; note: string; open: string };
  left: EnrolmentTexts & { declined: (title: string) => string };
  leftQueue: EnrolmentTexts;
  applied: EnrolmentTexts;
  rejected: EnrolmentTexts & { quote: string };
  /** Names of files, without the ending. */
  calendar: { meetings: string; changed: string; cancelled: string };
  whatNext: string;
  open: string;
  about: string;
  firstMeeting: string;
  following: string;
  remote: string;
  languages: string;
  facilitators: string;
  /** In place of the name of someone whose account was erased. */
  erased: string;
  represents: string;
  /** How many seats a group has or asks for. */
  seats: string;
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
      lead: (title) =>
        `Olet mukana oppimisringissä ”${title}”. Tapaamiset ovat liitteenä, niin voit tallentaa ne kalenteriisi.`,
      reason: 'Saat tämän viestin, koska ilmoittauduit oppimisrinkiin.',
    },
    waitlisted: {
      subject: (title) => `Olet jonotuslistalla: ${title}`,
      heading: 'Olet jonotuslistalla',
      lead: (title) => `Oppimisringissä ”${title}” ei ollut nyt vapaata paikkaa sinulle.`,
      positionLabel: 'Sijasi jonossa',
      reason: 'Saat tämän viestin, koska asetuit oppimisringin jonotuslistalle.',
    },
    offered: {
      subject: (title) => `Paikka vapautui sinulle: ${title}`,
      heading: 'Paikka vapautui sinulle',
      lead: (title) => `Olit jonossa oppimisrinkiin ”${title}”. Paikka on sinun, jos otat sen ajoissa vastaan.`,
      deadlineLabel: 'Vastaa viimeistään',
      note: 'Suomen aikaa. Jos et vastaa, paikka tarjotaan jonossa seuraavalle.',
      open: 'Ota paikka vastaan tai kieltäydy',
      reason: 'Saat tämän viestin, koska olet oppimisringin jonotuslistalla.',
    },
    left: {
      subject: (title) => `Ilmoittautumisesi on peruttu: ${title}`,
      heading: 'Ilmoittautumisesi on peruttu',
      lead: (title) => `Et ole enää mukana oppimisringissä ”${title}”. Paikkasi siirtyy jonossa seuraavalle.`,
      declined: (title) => `Kieltäydyit paikasta oppimisringissä ”${title}”. Paikka tarjotaan jonossa seuraavalle.`,
      reason: 'Saat tämän viestin, koska peruit ilmoittautumisesi tai kieltäydyit paikasta.',
    },
    leftQueue: {
      subject: (title) => `Olet poistunut jonotuslistalta: ${title}`,
      heading: 'Olet poistunut jonotuslistalta',
      lead: (title) => `Olet poistunut oppimisringin ”${title}” jonotuslistalta.`,
      reason: 'Saat tämän viestin, koska poistuit oppimisringin jonotuslistalta.',
    },
    applied: {
      subject: (title) => `Hakemuksesi on saapunut: ${title}`,
      heading: 'Hakemuksesi odottaa hyväksyntää',
      lead: (title) =>
        `Hait mukaan oppimisrinkiin ”${title}”. Vetäjä päättää hakemuksesta, ja saat päätöksestä viestin.`,
      reason: 'Saat tämän viestin, koska hait mukaan oppimisrinkiin.',
    },
    rejected: {
      subject: (title) => `Hakemustasi ei hyväksytty: ${title}`,
      heading: 'Hakemustasi ei hyväksytty',
      lead: (title) => `Hakemustasi oppimisrinkiin ”${title}” ei hyväksytty.`,
      quote: 'Perustelu',
      reason: 'Saat tämän viestin, koska hait mukaan oppimisrinkiin.',
    },
    calendar: { meetings: 'tapaamiset', changed: 'tapaaminen', cancelled: 'poista-kalenterista' },
    whatNext: 'Kun paikka vapautuu, saat siitä viestin.',
    open: 'Avaa ringin sivu',
    about: 'Tietoa ringistä',
    firstMeeting: 'Ensimmäinen tapaaminen',
    following: 'Seuraavat',
    remote: 'etäyhteydellä',
    languages: 'Kielet',
    facilitators: 'Vetäjät',
    erased: 'poistettu käyttäjä',
    represents: 'Osallistut kunnan edustajana',
    seats: 'Paikkoja',
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
      lead: (title) =>
        `Du är med i inlärningscirkeln ”${title}”. Träffarna finns som bilaga, så att du kan spara dem i din kalender.`,
      reason: 'Du får det här meddelandet eftersom du har anmält dig till inlärningscirkeln.',
    },
    waitlisted: {
      subject: (title) => `Du står på väntelistan: ${title}`,
      heading: 'Du står på väntelistan',
      lead: (title) => `Det fanns just nu ingen ledig plats för dig i inlärningscirkeln ”${title}”.`,
      positionLabel: 'Din köplats',
      reason: 'Du får det här meddelandet eftersom du har ställt dig på väntelistan till inlärningscirkeln.',
    },
    offered: {
      subject: (title) => `En plats har blivit ledig för dig: ${title}`,
      heading: 'En plats har blivit ledig för dig',
      lead: (title) => `Du stod i kön till inlärningscirkeln ”${title}”. Platsen är din om du tackar ja i tid.`,
      deadlineLabel: 'Svara senast',
      note: 'Finsk tid. Svarar du inte erbjuds platsen följande i kön.',
      open: 'Tacka ja eller nej till platsen',
      reason: 'Du får det här meddelandet eftersom du står på väntelistan till inlärningscirkeln.',
    },
    left: {
      subject: (title) => `Du är avanmäld: ${title}`,
      heading: 'Du är avanmäld',
      lead: (title) => `Du är inte längre med i inlärningscirkeln ”${title}”. Din plats går till följande i kön.`,
      declined: (title) => `Du tackade nej till platsen i inlärningscirkeln ”${title}”. Den erbjuds följande i kön.`,
      reason: 'Du får det här meddelandet eftersom du har avanmält dig eller tackat nej till platsen.',
    },
    leftQueue: {
      subject: (title) => `Du står inte längre på väntelistan: ${title}`,
      heading: 'Du står inte längre på väntelistan',
      lead: (title) => `Du står inte längre på väntelistan till inlärningscirkeln ”${title}”.`,
      reason: 'Du får det här meddelandet eftersom du har lämnat väntelistan till inlärningscirkeln.',
    },
    applied: {
      subject: (title) => `Din ansökan har kommit fram: ${title}`,
      heading: 'Din ansökan väntar på godkännande',
      lead: (title) =>
        `Du ansökte till inlärningscirkeln ”${title}”. Cirkelledaren beslutar om ansökan, och du får ett meddelande om beslutet.`,
      reason: 'Du får det här meddelandet eftersom du har ansökt till inlärningscirkeln.',
    },
    rejected: {
      subject: (title) => `Din ansökan godkändes inte: ${title}`,
      heading: 'Din ansökan godkändes inte',
      lead: (title) => `Din ansökan till inlärningscirkeln ”${title}” godkändes inte.`,
      quote: 'Motivering',
      reason: 'Du får det här meddelandet eftersom du har ansökt till inlärningscirkeln.',
    },
    calendar: { meetings: 'traffar', changed: 'traff', cancelled: 'ta-bort-ur-kalendern' },
    whatNext: 'När en plats blir ledig får du ett meddelande.',
    open: 'Öppna cirkelns sida',
    about: 'Om cirkeln',
    firstMeeting: 'Första träffen',
    following: 'Följande',
    remote: 'på distans',
    languages: 'Språk',
    facilitators: 'Cirkelledare',
    erased: 'raderad användare',
    represents: 'Du deltar för',
    seats: 'Platser',
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
      lead: (title) => `You are in the learning circle “${title}”. The meetings are attached for your calendar.`,
      reason: 'You receive this message because you joined the learning circle.',
    },
    waitlisted: {
      subject: (title) => `You are on the waiting list: ${title}`,
      heading: 'You are on the waiting list',
      lead: (title) => `There was no free seat for you in the learning circle “${title}” now.`,
      positionLabel: 'Your position',
      reason: 'You receive this message because you joined the waiting list of the learning circle.',
    },
    offered: {
      subject: (title) => `A seat is free for you: ${title}`,
      heading: 'A seat is free for you',
      lead: (title) =>
        `You were waiting for the learning circle “${title}”. The seat is yours if you accept it in time.`,
      deadlineLabel: 'Answer by',
      note: 'Finnish time. If you do not answer, the seat goes to the next in line.',
      open: 'Accept or decline the seat',
      reason: 'You receive this message because you are on the waiting list of the learning circle.',
    },
    left: {
      subject: (title) => `Your enrolment is cancelled: ${title}`,
      heading: 'Your enrolment is cancelled',
      lead: (title) => `You are no longer in the learning circle “${title}”. Your seat goes to the next in line.`,
      declined: (title) => `You declined the seat in the learning circle “${title}”. It goes to the next in line.`,
      reason: 'You receive this message because you cancelled your enrolment or declined a seat.',
    },
    leftQueue: {
      subject: (title) => `You have left the waiting list: ${title}`,
      heading: 'You have left the waiting list',
      lead: (title) => `You are no longer on the waiting list of the learning circle “${title}”.`,
      reason: 'You receive this message because you left the waiting list of the learning circle.',
    },
    applied: {
      subject: (title) => `Your application has arrived: ${title}`,
      heading: 'Your application awaits approval',
      lead: (title) =>
        `You applied for the learning circle “${title}”. A facilitator decides on it, and you get a message about the decision.`,
      reason: 'You receive this message because you applied for the learning circle.',
    },
    rejected: {
      subject: (title) => `Your application was declined: ${title}`,
      heading: 'Your application was declined',
      lead: (title) => `Your application for the learning circle “${title}” was declined.`,
      quote: 'Reason',
      reason: 'You receive this message because you applied for the learning circle.',
    },
    calendar: { meetings: 'meetings', changed: 'meeting', cancelled: 'remove-from-calendar' },
    whatNext: 'We will write to you when a seat is free.',
    open: 'Open the circle’s page',
    about: 'About the circle',
    firstMeeting: 'First meeting',
    following: 'Following',
    remote: 'remote',
    languages: 'Languages',
    facilitators: 'Facilitators',
    erased: 'deleted user',
    represents: 'You take part for',
    seats: 'Seats',
    linkFails: 'If the button does not work, open this address:',
    languageNames: { fi: 'Finnish', sv: 'Swedish', en: 'English' },
    and: 'and',
    otherLanguage: 'Read in English',
  },
};
