import type { Locale } from '#kernel';

interface ApplicationTexts {
  subject: (title: string) => string;
  heading: string;
  lead: (title: string) => string;
  label: string;
  note: string;
  button: string;
  reason: string;
}

/** The words of the mail to who leads a circle and has applications to decide on. */
export const applicationTexts: Record<Locale, ApplicationTexts> = {
  fi: {
    subject: (title) => `Hakemuksia odottaa: ${title}`,
    heading: 'Hakemuksia odottaa päätöstä',
    lead: (title) => `Vetämääsi oppimisrinkiin ”${title}” on haettu mukaan.`,
    label: 'Odottavia hakemuksia',
    note: 'Hakija saa paikan tai sijan jonossa, kun joku vetäjistä on hyväksynyt hakemuksen.',
    button: 'Avaa hakemukset',
    reason: 'Saat tämän viestin, koska vedät rinkiä.',
  },
  sv: {
    subject: (title) => `Ansökningar väntar: ${title}`,
    heading: 'Ansökningar väntar på beslut',
    lead: (title) => `Någon har ansökt till inlärningscirkeln ”${title}”, som du leder.`,
    label: 'Ansökningar som väntar',
    note: 'Den sökande får en plats eller en köplats när någon av cirkelledarna har godkänt ansökan.',
    button: 'Öppna ansökningarna',
    reason: 'Du får det här meddelandet eftersom du leder cirkeln.',
  },
  en: {
    subject: (title) => `Applications are waiting: ${title}`,
    heading: 'Applications await a decision',
    lead: (title) => `Someone has applied for the learning circle “${title}”, which you lead.`,
    label: 'Applications waiting',
    note: 'The person gets a seat, or a position in the queue, when one of the facilitators has approved the application.',
    button: 'Open the applications',
    reason: 'You receive this message because you lead the circle.',
  },
};
