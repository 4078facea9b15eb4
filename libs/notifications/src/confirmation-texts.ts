import type { Locale } from '#kernel';

interface ConfirmationTexts {
  asked: { subject: string; lead: string };
  reminded: { subject: string; lead: string };
  open: string;
  practice: string;
  municipality: string;
  confirmed: string;
  outdated: string;
  reason: string;
}

/** The words of the mails that ask whether a practice still holds. */
export const confirmationTexts: Record<Locale, ConfirmationTexts> = {
  fi: {
    asked: {
      subject: 'Pitääkö kuntasi käytäntö yhä paikkansa?',
      lead: 'Käytännön julkaisusta tai edellisestä vahvistuksesta on kohta puolitoista vuotta. Vahvista, että se pitää yhä paikkansa, tai muokkaa sitä. Muuten lukijoille kerrotaan, että se voi olla vanhentunut.',
    },
    reminded: {
      subject: 'Muistutus: pitääkö kuntasi käytäntö yhä paikkansa?',
      lead: 'Kukaan ei ole puoleentoista vuoteen vahvistanut, että käytäntö pitää paikkansa. Lukijoille kerrotaan nyt, että se voi olla vanhentunut. Merkintä poistuu, kun vahvistat käytännön tai julkaiset siitä uuden version.',
    },
    open: 'Avaa käytäntö ja vastaa',
    practice: 'Käytäntö',
    municipality: 'Kunta',
    confirmed: 'Julkaistu tai vahvistettu viimeksi',
    outdated: 'Voi olla vanhentunut alkaen',
    reason: 'Saat tämän viestin, koska edustat käytännön kuntaa.',
  },
  sv: {
    asked: {
      subject: 'Stämmer din kommuns praxis fortfarande?',
      lead: 'Snart har det gått ett och ett halvt år sedan praxisen publicerades eller senast bekräftades. Bekräfta att den fortfarande stämmer, eller redigera den. Annars får läsarna veta att den kan vara inaktuell.',
    },
    reminded: {
      subject: 'Påminnelse: stämmer din kommuns praxis fortfarande?',
      lead: 'Ingen har på ett och ett halvt år bekräftat att praxisen stämmer. Läsarna får nu veta att den kan vara inaktuell. Anmärkningen försvinner när du bekräftar praxisen eller publicerar en ny version av den.',
    },
    open: 'Öppna praxisen och svara',
    practice: 'Praxis',
    municipality: 'Kommun',
    confirmed: 'Senast publicerad eller bekräftad',
    outdated: 'Kan vara inaktuell från och med',
    reason: 'Du får det här meddelandet eftersom du representerar praxisens kommun.',
  },
  en: {
    asked: {
      subject: 'Does the practice of your municipality still hold?',
      lead: 'It is soon a year and a half since the practice was published or last confirmed. Confirm that it still holds, or edit it. Otherwise readers are told that it may be out of date.',
    },
    reminded: {
      subject: 'Reminder: does the practice of your municipality still hold?',
      lead: 'For a year and a half nobody has confirmed that the practice holds. Readers are now told that it may be out of date. The note goes when you confirm the practice or publish a new version of it.',
    },
    open: 'Open the practice and answer',
    practice: 'Practice',
    municipality: 'Municipality',
    confirmed: 'Last published or confirmed',
    outdated: 'May be out of date from',
    reason: 'You receive this message because you represent the municipality of the practice.',
  },
};
