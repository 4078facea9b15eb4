import type { Locale } from '#kernel';

export type ProgrammeNews = 'changed' | 'withdrawn' | 'accepted' | 'agreed';

interface NewsTexts {
  subject: string;
  heading: string;
  lead: string;
}

interface ProgrammeTexts extends Record<ProgrammeNews, NewsTexts> {
  municipality: string;
  open: string;
  reason: string;
}

/** The words of mails about the programme of a session of sparring. */
export const programmeTexts: Record<Locale, ProgrammeTexts> = {
  fi: {
    changed: {
      subject: 'Sparrauksen ohjelmaa on muokattu',
      heading: 'Ohjelmaa on muokattu',
      lead: 'Toinen kunta on muokannut sparrauksen ohjelmaa. Lue ohjelma ja hyväksy se tai muokkaa sitä.',
    },
    withdrawn: {
      subject: 'Sparrauksen ohjelman hyväksyntä on peruttu',
      heading: 'Ohjelman hyväksyntä on peruttu',
      lead: 'Toinen kunta on perunut hyväksyntänsä. Lue ohjelma ja sopikaa, mitä siinä muutetaan.',
    },
    accepted: {
      subject: 'Toinen kunta on hyväksynyt sparrauksen ohjelman',
      heading: 'Toinen kunta on hyväksynyt ohjelman',
      lead: 'Ohjelma odottaa vielä sinun kuntasi hyväksyntää. Lue ohjelma ja hyväksy se tai muokkaa sitä.',
    },
    agreed: {
      subject: 'Sparrauksen ohjelma on hyväksytty',
      heading: 'Ohjelma on hyväksytty',
      lead: 'Molemmat kunnat ovat hyväksyneet sparrauksen ohjelman.',
    },
    municipality: 'Toinen kunta',
    open: 'Avaa ohjelma',
    reason: 'Saat tämän viestin, koska valmistelet sparrausta kuntasi puolesta.',
  },
  sv: {
    changed: {
      subject: 'Programmet för sparringen har ändrats',
      heading: 'Programmet har ändrats',
      lead: 'Den andra kommunen har ändrat programmet för sparringen. Läs programmet och godkänn eller ändra det.',
    },
    withdrawn: {
      subject: 'Godkännandet av programmet för sparringen har återtagits',
      heading: 'Godkännandet av programmet har återtagits',
      lead: 'Den andra kommunen har återtagit sitt godkännande. Läs programmet och kom överens om vad som ändras.',
    },
    accepted: {
      subject: 'Den andra kommunen har godkänt programmet för sparringen',
      heading: 'Den andra kommunen har godkänt programmet',
      lead: 'Programmet väntar ännu på din kommuns godkännande. Läs programmet och godkänn eller ändra det.',
    },
    agreed: {
      subject: 'Programmet för sparringen är godkänt',
      heading: 'Programmet är godkänt',
      lead: 'Båda kommunerna har godkänt programmet för sparringen.',
    },
    municipality: 'Den andra kommunen',
    open: 'Öppna programmet',
    reason: 'Du får det här meddelandet eftersom du förbereder sparringen för din kommun.',
  },
  en: {
    changed: {
      subject: 'The programme of the sparring was changed',
      heading: 'The programme was changed',
      lead: 'The other municipality has changed the programme of the sparring. Read it, and accept it or change it.',
    },
    withdrawn: {
      subject: 'The acceptance of the sparring programme was taken back',
      heading: 'The acceptance was taken back',
      lead: 'The other municipality has taken its acceptance back. Read the programme and agree on what to change.',
    },
    accepted: {
      subject: 'The other municipality has accepted the sparring programme',
      heading: 'The other municipality has accepted the programme',
      lead: 'The programme still waits for your municipality. Read it, and accept it or change it.',
    },
    agreed: {
      subject: 'The programme of the sparring is agreed',
      heading: 'The programme is agreed',
      lead: 'Both municipalities have accepted the programme of the sparring.',
    },
    municipality: 'The other municipality',
    open: 'Open the programme',
    reason: 'You receive this message because you prepare the sparring for your municipality.',
  },
};
