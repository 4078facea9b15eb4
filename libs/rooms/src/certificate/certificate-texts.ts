import type { Locale } from '#kernel';

interface CertificateTexts {
  heading: string;
  /** What stands before the name of the person, and after it, each a line of its own. */
  before: string;
  represented: (municipality: string) => string;
  took: string;
  days: string;
  meetings: string;
  attended: (attended: number, held: number) => string;
  hours: string;
  hosts: string;
  given: string;
  by: string;
}

export const certificateTexts: Record<Locale, CertificateTexts> = {
  fi: {
    heading: 'Osallistumistodistus',
    before: 'Tämä todistus on annettu henkilölle',
    represented: (municipality) => `edustaa kuntaa: ${municipality}`,
    took: 'joka on osallistunut oppimisrinkiin',
    days: 'Ajankohta',
    meetings: 'Läsnä tapaamisissa',
    attended: (attended, held) => `${attended}/${held}`,
    hours: 'Tunteja yhteensä',
    hosts: 'Järjestäjä',
    given: 'Todistus laadittu',
    by: 'Läsnäolot on kirjattu Kuntarinki-palveluun.',
  },
  sv: {
    heading: 'Intyg om deltagande',
    before: 'Detta intyg har getts till',
    represented: (municipality) => `företräder kommunen: ${municipality}`,
    took: 'som har deltagit i inlärningscirkeln',
    days: 'Tidpunkt',
    meetings: 'Närvarande vid träffarna',
    attended: (attended, held) => `${attended}/${held}`,
    hours: 'Timmar sammanlagt',
    hosts: 'Arrangör',
    given: 'Intyget upprättat',
    by: 'Närvaron har antecknats i tjänsten Kuntarinki.',
  },
  en: {
    heading: 'Certificate of participation',
    before: 'This certificate is given to',
    represented: (municipality) => `representing the municipality of ${municipality}`,
    took: 'who has taken part in the learning circle',
    days: 'Dates',
    meetings: 'Present at meetings',
    attended: (attended, held) => `${attended} of ${held}`,
    hours: 'Hours in total',
    hosts: 'Organiser',
    given: 'Certificate made',
    by: 'Attendance has been recorded in the service Kuntarinki.',
  },
};
