import type { Role } from '#identity';
import type { Locale } from '#kernel';

/** What someone is told of: a role, who leads a circle, a suspension. */
export type StandingNews = 'granted' | 'ended' | 'leads' | 'leadsNoMore' | 'suspended' | 'lifted';

interface NewsTexts {
  subject: string;
  heading: string;
  lead: string;
}

interface StandingTexts extends Record<StandingNews, NewsTexts> {
  about: string;
  role: string;
  roles: Record<Role, string>;
  /** Instead of the lead of a role that was given: a tutor's holds on the days of a period only. */
  tutorLead: string;
  period: string;
  municipality: string;
  circle: string;
  until: string;
  why: string;
  open: string;
  reason: string;
}

/** The words of these mails; what is written in a reason is someone's own and stays as it is. */
export const standingTexts: Record<Locale, StandingTexts> = {
  fi: {
    granted: {
      subject: 'Sinulle on annettu rooli Kuntaringissä',
      heading: 'Sinulle on annettu rooli',
      lead: 'Rooli on käytössäsi heti. Jos et tiedä, mistä on kyse, ota yhteyttä palvelun ylläpitoon.',
    },
    ended: {
      subject: 'Roolisi Kuntaringissä on päättynyt',
      heading: 'Roolisi on päättynyt',
      lead: 'Rooli ei ole enää voimassa. Se, mitä teit siinä, säilyy.',
    },
    leads: {
      subject: 'Olet nyt ringin vetäjä',
      heading: 'Olet nyt ringin vetäjä',
      lead: 'Nimesi ja kuntasi näkyvät ringin sivulla. Jos et tiedä, mistä on kyse, ota yhteyttä palvelun ylläpitoon.',
    },
    leadsNoMore: {
      subject: 'Et ole enää ringin vetäjä',
      heading: 'Et ole enää ringin vetäjä',
      lead: 'Nimesi ei enää näy ringin sivulla.',
    },
    suspended: {
      subject: 'Tilisi käyttö on keskeytetty',
      heading: 'Tilisi käyttö on keskeytetty',
      lead: 'Et voi kirjautua sisään ennen kuin keskeytys poistetaan. Jos sinulla on kysyttävää, ota yhteyttä palvelun ylläpitoon.',
    },
    lifted: {
      subject: 'Tilisi on taas käytössä',
      heading: 'Tilisi on taas käytössä',
      lead: 'Keskeytys on poistettu. Voit kirjautua sisään.',
    },
    about: 'Tiedot',
    role: 'Rooli',
    roles: {
      municipal_coordinator: 'kunnan koordinaattori',
      tutor: 'kuntatutor',
      programme_coordinator: 'hankekoordinaattori',
      administrator: 'ylläpitäjä',
    },
    tutorLead:
      'Rooli on voimassa hankekauden päivinä, kun edustat kuntaa. Jos et tiedä, mistä on kyse, ota yhteyttä palvelun ylläpitoon.',
    period: 'Hankekausi',
    municipality: 'Kunta',
    circle: 'Rinki',
    until: 'Viimeinen päivä',
    why: 'Perustelu',
    open: 'Avaa Kuntarinki',
    reason: 'Saat tämän viestin, koska sinulla on tili Kuntaringissä.',
  },
  sv: {
    granted: {
      subject: 'Du har fått en roll i Kommunringen',
      heading: 'Du har fått en roll',
      lead: 'Rollen gäller genast. Kontakta tjänstens administratörer om du inte vet vad det handlar om.',
    },
    ended: {
      subject: 'Din roll i Kommunringen har avslutats',
      heading: 'Din roll har avslutats',
      lead: 'Rollen gäller inte längre. Det som du gjorde i den finns kvar.',
    },
    leads: {
      subject: 'Du är nu cirkelledare',
      heading: 'Du är nu cirkelledare',
      lead: 'Ditt namn och din kommun visas på cirkelns sida. Kontakta tjänstens administratörer om du inte vet vad det handlar om.',
    },
    leadsNoMore: {
      subject: 'Du är inte längre cirkelledare',
      heading: 'Du är inte längre cirkelledare',
      lead: 'Ditt namn visas inte längre på cirkelns sida.',
    },
    suspended: {
      subject: 'Ditt konto är tillfälligt avstängt',
      heading: 'Ditt konto är tillfälligt avstängt',
      lead: 'Du kan inte logga in förrän avstängningen hävs. Har du frågor? Kontakta tjänstens administratörer.',
    },
    lifted: {
      subject: 'Ditt konto är i bruk igen',
      heading: 'Ditt konto är i bruk igen',
      lead: 'Avstängningen har hävts. Du kan logga in.',
    },
    about: 'Uppgifter',
    role: 'Roll',
    roles: {
      municipal_coordinator: 'kommunens samordnare',
      tutor: 'kommuntutor',
      programme_coordinator: 'projektsamordnare',
      administrator: 'administratör',
    },
    tutorLead:
      'Rollen gäller projektperiodens dagar, när du representerar kommunen. Kontakta tjänstens administratörer om du inte vet vad det handlar om.',
    period: 'Projektperiod',
    municipality: 'Kommun',
    circle: 'Cirkel',
    until: 'Sista dag',
    why: 'Motivering',
    open: 'Öppna Kommunringen',
    reason: 'Du får det här meddelandet eftersom du har ett konto i Kommunringen.',
  },
  en: {
    granted: {
      subject: 'You have been given a role in Kuntarinki',
      heading: 'You have been given a role',
      lead: 'It counts from now on. If you do not know what this is about, contact the administrators of the service.',
    },
    ended: {
      subject: 'Your role in Kuntarinki has ended',
      heading: 'Your role has ended',
      lead: 'It counts no longer. What you did in it stays.',
    },
    leads: {
      subject: 'You are now a facilitator',
      heading: 'You are now a facilitator of a circle',
      lead: 'Your name and municipality stand on the circle’s page. If you do not know what this is about, contact the administrators of the service.',
    },
    leadsNoMore: {
      subject: 'You are no longer a facilitator',
      heading: 'You are no longer a facilitator of a circle',
      lead: 'Your name no longer stands on the circle’s page.',
    },
    suspended: {
      subject: 'Your account is suspended',
      heading: 'Your account is suspended',
      lead: 'You cannot sign in until the suspension is lifted. If you have questions, contact the administrators of the service.',
    },
    lifted: {
      subject: 'Your account is open again',
      heading: 'Your account is open again',
      lead: 'The suspension has been lifted. You can sign in.',
    },
    about: 'Details',
    role: 'Role',
    roles: {
      municipal_coordinator: 'municipal coordinator',
      tutor: 'tutor',
      programme_coordinator: 'programme coordinator',
      administrator: 'administrator',
    },
    tutorLead:
      'It counts on the days of the period while you represent the municipality. If you do not know what this is about, contact the administrators of the service.',
    period: 'Period',
    municipality: 'Municipality',
    circle: 'Circle',
    until: 'Last day',
    why: 'Reason',
    open: 'Open Kuntarinki',
    reason: 'You receive this message because you have an account in Kuntarinki.',
  },
};
