import type { Locale } from '#kernel';

interface News {
  subject: (title: string) => string;
  heading: string;
  lead: (title: string, meeting: string) => string;
  /** For who has the meetings in their calendar. */
  calendar: string;
}

interface ChangeTexts {
  changed: News;
  added: News;
  cancelled: News;
  /** The whole circle. */
  circle: {
    subject: News['subject'];
    heading: string;
    lead: (title: string) => string;
    calendar: string;
    reason: string;
  };
  now: string;
  wouldHaveBeen: string;
  finnishTime: string;
  /** Above what whoever changed it has written. */
  why: string;
  reason: string;
}

/** The words of mails about changes of a published circle. */
export const changeTexts: Record<Locale, ChangeTexts> = {
  fi: {
    changed: {
      subject: (title) => `Tapaaminen on muuttunut: ${title}`,
      heading: 'Tapaaminen on muuttunut',
      lead: (title, meeting) => `Oppimisringin ”${title}” tapaamista ”${meeting}” on muutettu.`,
      calendar: 'Muuttunut tapaaminen on liitteenä. Kun avaat sen, se korvaa vanhan kalenterissasi.',
    },
    added: {
      subject: (title) => `Uusi tapaaminen: ${title}`,
      heading: 'Rinkiin on lisätty tapaaminen',
      lead: (title, meeting) => `Oppimisrinkiin ”${title}” on lisätty tapaaminen ”${meeting}”.`,
      calendar: 'Se on liitteenä, niin voit tallentaa sen kalenteriisi.',
    },
    cancelled: {
      subject: (title) => `Tapaaminen on peruttu: ${title}`,
      heading: 'Tapaaminen on peruttu',
      lead: (title, meeting) =>
        `Oppimisringin ”${title}” tapaaminen ”${meeting}” on peruttu. Muut tapaamiset pidetään.`,
      calendar: 'Kun avaat liitteen, tapaaminen poistuu kalenteristasi.',
    },
    circle: {
      subject: (title) => `Rinki on peruttu: ${title}`,
      heading: 'Rinki on peruttu',
      lead: (title) => `Oppimisrinki ”${title}” on peruttu. Sen tapaamisia ei enää pidetä.`,
      calendar: 'Kun avaat liitteet, tapaamiset poistuvat kalenteristasi.',
      reason: 'Saat tämän viestin, koska olet mukana ringissä, jonotat siihen tai vedät sitä.',
    },
    now: 'Tapaaminen pidetään',
    wouldHaveBeen: 'Ei pidetä',
    finnishTime: 'Suomen aikaa',
    why: 'Syy',
    reason:
      'Saat tämän viestin, koska olet mukana ringissä, sinulle on tarjottu siitä paikkaa tai vedät sitä. Muutoksista kerromme aina.',
  },
  sv: {
    changed: {
      subject: (title) => `Träffen har ändrats: ${title}`,
      heading: 'Träffen har ändrats',
      lead: (title, meeting) => `Träffen ”${meeting}” i inlärningscirkeln ”${title}” har ändrats.`,
      calendar: 'Den ändrade träffen finns som bilaga. När du öppnar den ersätter den den gamla i din kalender.',
    },
    added: {
      subject: (title) => `Ny träff: ${title}`,
      heading: 'Cirkeln har fått en ny träff',
      lead: (title, meeting) => `Inlärningscirkeln ”${title}” har fått en ny träff, ”${meeting}”.`,
      calendar: 'Den finns som bilaga, så att du kan spara den i din kalender.',
    },
    cancelled: {
      subject: (title) => `Träffen är inställd: ${title}`,
      heading: 'Träffen är inställd',
      lead: (title, meeting) =>
        `Träffen ”${meeting}” i inlärningscirkeln ”${title}” är inställd. De andra träffarna hålls.`,
      calendar: 'När du öppnar bilagan försvinner träffen ur din kalender.',
    },
    circle: {
      subject: (title) => `Cirkeln är inställd: ${title}`,
      heading: 'Cirkeln är inställd',
      lead: (title) => `Inlärningscirkeln ”${title}” är inställd. Dess träffar hålls inte längre.`,
      calendar: 'När du öppnar bilagorna försvinner träffarna ur din kalender.',
      reason: 'Du får det här meddelandet eftersom du är med i cirkeln, står i kö till den eller leder den.',
    },
    now: 'Träffen hålls',
    wouldHaveBeen: 'Hålls inte',
    finnishTime: 'Finsk tid',
    why: 'Orsak',
    reason:
      'Du får det här meddelandet eftersom du är med i cirkeln, har erbjudits en plats i den eller leder den. Vi berättar alltid om ändringar.',
  },
  en: {
    changed: {
      subject: (title) => `The meeting has changed: ${title}`,
      heading: 'The meeting has changed',
      lead: (title, meeting) => `The meeting “${meeting}” of the learning circle “${title}” has changed.`,
      calendar: 'The changed meeting is attached. When you open it, it replaces the old one in your calendar.',
    },
    added: {
      subject: (title) => `New meeting: ${title}`,
      heading: 'The circle has a new meeting',
      lead: (title, meeting) => `The learning circle “${title}” has a new meeting, “${meeting}”.`,
      calendar: 'It is attached for your calendar.',
    },
    cancelled: {
      subject: (title) => `The meeting is cancelled: ${title}`,
      heading: 'The meeting is cancelled',
      lead: (title, meeting) =>
        `The meeting “${meeting}” of the learning circle “${title}” is cancelled. The other meetings are held.`,
      calendar: 'When you open the attachment, the meeting leaves your calendar.',
    },
    circle: {
      subject: (title) => `The circle is cancelled: ${title}`,
      heading: 'The circle is cancelled',
      lead: (title) => `The learning circle “${title}” is cancelled. Its meetings are no longer held.`,
      calendar: 'When you open the attachments, the meetings leave your calendar.',
      reason: 'You receive this message because you are in the circle, wait for a seat in it or lead it.',
    },
    now: 'The meeting is held',
    wouldHaveBeen: 'Not held',
    finnishTime: 'Finnish time',
    why: 'Reason',
    reason:
      'You receive this message because you are in the circle, are offered a seat in it or lead it. We always tell of changes.',
  },
};
