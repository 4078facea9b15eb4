import type { Locale } from '#kernel';

interface CoauthorTexts {
  subject: string;
  lead: string;
  open: string;
  practice: string;
  unnamed: string;
  municipality: string;
  invitedBy: string;
  reason: string;
}

/** The words of the mail that asks someone to stand among the authors of a practice. */
export const coauthorTexts: Record<Locale, CoauthorTexts> = {
  fi: {
    subject: 'Pyyntö: ole mukana käytännön kirjoittajana',
    lead: 'Kunta pyytää sinua hyvän käytännön kirjoittajaksi. Nimesi näkyy käytännössä vain, jos vastaat kyllä, ja voit perua sen myöhemmin. Vastaa 30 päivän kuluessa.',
    open: 'Vastaa pyyntöön',
    practice: 'Käytäntö',
    unnamed: 'Nimetön käytäntö',
    municipality: 'Kunta',
    invitedBy: 'Pyytäjä',
    reason: 'Saat tämän viestin, koska kunnan edustaja kirjoitti osoitteesi pyyntöön.',
  },
  sv: {
    subject: 'Begäran: var med som skribent av en praxis',
    lead: 'En kommun ber dig vara med som skribent av en god praxis. Ditt namn syns i praxisen bara om du svarar ja, och du kan ändra dig senare. Svara inom 30 dagar.',
    open: 'Svara på begäran',
    practice: 'Praxis',
    unnamed: 'Praxis utan namn',
    municipality: 'Kommun',
    invitedBy: 'Den som ber',
    reason: 'Du får det här meddelandet eftersom en representant för kommunen skrev din adress i begäran.',
  },
  en: {
    subject: 'Request: be an author of a practice',
    lead: 'A municipality asks you to be an author of a good practice. Your name is shown only if you say yes, and you can change your mind later. Answer within 30 days.',
    open: 'Answer the request',
    practice: 'Practice',
    unnamed: 'Unnamed practice',
    municipality: 'Municipality',
    invitedBy: 'Asked by',
    reason:
      'You receive this message because a representative of the municipality wrote your address into the request.',
  },
};
