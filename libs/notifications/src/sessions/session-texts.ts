import type { Locale } from '#kernel';
import type { SessionTold } from '#sparring/events';

export type SessionNews = SessionTold['what'] | 'reminder';

interface NewsTexts {
  /** With when it begins. */
  subject: (when: string) => string;
  heading: string;
  lead: string;
  /** Of the box that shows the time. */
  box: string;
}

interface SessionTexts {
  news: Record<SessionNews, NewsTexts>;
  /** The title in a calendar, of the asking and the tutor municipality. */
  entry: (municipality: string, tutor: string) => string;
  /** Without its ending. */
  fileName: string;
  requester: string;
  tutor: string;
  place: string;
  link: string;
  remote: string;
  why: string;
  finnishTime: string;
  open: string;
  openPairs: string;
  because: string;
  refuse: string;
}

/** The words of mails about the time of a sparring session, and of its entry in calendars. */
export const sessionTexts: Record<Locale, SessionTexts> = {
  fi: {
    news: {
      agreed: {
        subject: (when) => `Sparraukselle on sovittu aika: ${when}`,
        heading: 'Sparraukselle on sovittu aika',
        lead: 'Kunnat ovat sopineet sparraustapaamisen ajan. Tapaaminen on liitteenä, niin voit tallentaa sen kalenteriisi.',
        box: 'Sparraustapaaminen',
      },
      moved: {
        subject: (when) => `Sparrauksella on uusi aika: ${when}`,
        heading: 'Sparrauksella on uusi aika',
        lead: 'Kunnat ovat sopineet sparraustapaamiselle uuden ajan. Liite päivittää tapaamisen kalenteriisi.',
        box: 'Uusi aika',
      },
      undone: {
        subject: (when) => `Sparrausta ei pidetä sovittuna aikana: ${when}`,
        heading: 'Sparraukselle etsitään uutta aikaa',
        lead: 'Sovittu aika ei käykään. Liite poistaa tapaamisen kalenteristasi. Ehdota palvelussa aikoja, jotka sopivat sinulle.',
        box: 'Tapaamista ei pidetä tähän aikaan',
      },
      withdrawn: {
        subject: (when) => `Sparraus on peruttu: ${when}`,
        heading: 'Sparraus on peruttu',
        lead: 'Kunta on perunut pyyntönsä, joten sparrausta ei järjestetä. Liite poistaa tapaamisen kalenteristasi.',
        box: 'Tapaamista ei pidetä',
      },
      reminder: {
        subject: (when) => `Muistutus sparrauksesta: ${when}`,
        heading: 'Muistutus sparrauksesta',
        lead: 'Sparraustapaaminen lähestyy.',
        box: 'Tapaaminen on',
      },
    },
    entry: (municipality, tutor) => `Sparraus: ${municipality} ja ${tutor}`,
    fileName: 'sparraus',
    requester: 'Sparrausta pyytävä kunta',
    tutor: 'Tutorkunta',
    place: 'Paikka',
    link: 'Etäyhteys',
    remote: 'etänä',
    why: 'Miksi aika ei sovi',
    finnishTime: 'Suomen aikaa',
    open: 'Avaa sparrauksen aika',
    openPairs: 'Avaa sparrausehdotukset',
    because: 'Saat tämän viestin, koska osallistut sparraukseen kuntasi puolesta.',
    refuse: 'En halua muistutuksia',
  },
  sv: {
    news: {
      agreed: {
        subject: (when) => `En tid för sparringen är bestämd: ${when}`,
        heading: 'En tid för sparringen är bestämd',
        lead: 'Kommunerna har kommit överens om tiden för sparringträffen. Träffen är bifogad så att du kan spara den i din kalender.',
        box: 'Sparringträff',
      },
      moved: {
        subject: (when) => `Sparringen har en ny tid: ${when}`,
        heading: 'Sparringen har en ny tid',
        lead: 'Kommunerna har kommit överens om en ny tid för sparringträffen. Bilagan uppdaterar träffen i din kalender.',
        box: 'Ny tid',
      },
      undone: {
        subject: (when) => `Sparringen hålls inte på den avtalade tiden: ${when}`,
        heading: 'En ny tid söks för sparringen',
        lead: 'Den avtalade tiden passar inte. Bilagan tar bort träffen ur din kalender. Föreslå i tjänsten tider som passar dig.',
        box: 'Träffen hålls inte vid den här tiden',
      },
      withdrawn: {
        subject: (when) => `Sparringen är inställd: ${when}`,
        heading: 'Sparringen är inställd',
        lead: 'Kommunen har återtagit sin begäran, så sparringen ordnas inte. Bilagan tar bort träffen ur din kalender.',
        box: 'Träffen hålls inte',
      },
      reminder: {
        subject: (when) => `Påminnelse om sparringen: ${when}`,
        heading: 'Påminnelse om sparringen',
        lead: 'Sparringträffen närmar sig.',
        box: 'Träffen hålls',
      },
    },
    entry: (municipality, tutor) => `Sparring: ${municipality} och ${tutor}`,
    fileName: 'sparring',
    requester: 'Kommunen som begär sparring',
    tutor: 'Tutorkommun',
    place: 'Plats',
    link: 'Distansförbindelse',
    remote: 'på distans',
    why: 'Varför tiden inte passar',
    finnishTime: 'Finsk tid',
    open: 'Öppna tiden för sparringen',
    openPairs: 'Öppna sparringförslagen',
    because: 'Du får det här meddelandet eftersom du deltar i sparringen för din kommun.',
    refuse: 'Jag vill inte ha påminnelser',
  },
  en: {
    news: {
      agreed: {
        subject: (when) => `The sparring has a time: ${when}`,
        heading: 'The sparring has a time',
        lead: 'The municipalities have agreed on the time of the sparring session. It is attached for your calendar.',
        box: 'Sparring session',
      },
      moved: {
        subject: (when) => `The sparring has a new time: ${when}`,
        heading: 'The sparring has a new time',
        lead: 'The municipalities have agreed on a new time. The attachment updates the session in your calendar.',
        box: 'New time',
      },
      undone: {
        subject: (when) => `The sparring is not held at the agreed time: ${when}`,
        heading: 'The sparring needs another time',
        lead: 'The agreed time does not suit after all. The attachment takes the session out of your calendar. Propose times that suit you.',
        box: 'The session is not held at this time',
      },
      withdrawn: {
        subject: (when) => `The sparring is cancelled: ${when}`,
        heading: 'The sparring is cancelled',
        lead: 'The municipality has withdrawn its request, so the session is not held. The attachment takes it out of your calendar.',
        box: 'The session is not held',
      },
      reminder: {
        subject: (when) => `Reminder of the sparring: ${when}`,
        heading: 'Reminder of the sparring',
        lead: 'The sparring session is coming up.',
        box: 'The session is on',
      },
    },
    entry: (municipality, tutor) => `Sparring: ${municipality} and ${tutor}`,
    fileName: 'sparring',
    requester: 'Asking municipality',
    tutor: 'Tutor municipality',
    place: 'Place',
    link: 'Remote connection',
    remote: 'remote',
    why: 'Why the time does not suit',
    finnishTime: 'Finnish time',
    open: 'Open the time of the sparring',
    openPairs: 'Open the sparring proposals',
    because: 'You receive this message because you take part in the sparring for your municipality.',
    refuse: 'I want no reminders',
  },
};
