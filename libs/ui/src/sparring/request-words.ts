import type { Locale } from '#kernel';
import type { Status } from '../seats/status-tag.js';

export type SparringStatusCode = keyof typeof requestLooks;

/** Each state's look; the word says the rest. */
export const requestLooks = {
  draft: 'fact',
  submitted: 'soon',
  needs_info: 'late',
  queued: 'soon',
  proposed: 'offered',
  matched: 'open',
  scheduled: 'open',
  rescheduling: 'late',
  prepared: 'open',
  held: 'done',
  reported: 'done',
  closed: 'done',
  unmatched: 'full',
  withdrawn: 'full',
} as const satisfies Record<string, Status>;

interface RequestWords {
  statuses: Record<SparringStatusCode, string>;
  neighbours: string;
  people: string;
  level: string;
  sharpness: string;
  sharpnesses: Record<'target' | 'general', string>;
  stage: string;
  stages: Record<'founding' | 'developing', string>;
  question: string;
  themes: string;
  formats: string;
  modes: string;
  place: string;
  languages: string;
  weeks: string;
  weekdays: string;
  days: readonly [string, string, string, string, string];
  accessNeeds: string;
  words: string;
  tutors: string;
  wishes: Record<'wished' | 'unwanted', string>;
  none: string;
  timeline: string;
}

/** The words of a request for sparring, on both sites. */
export const requestWords: Record<Locale, RequestWords> = {
  fi: {
    statuses: {
      draft: 'Luonnos',
      submitted: 'Lähetetty',
      needs_info: 'Lisätietoja pyydetty',
      queued: 'Odottaa tutorkuntaa',
      proposed: 'Tutorkuntaa ehdotettu',
      matched: 'Tutorkunta sovittu',
      scheduled: 'Aika sovittu',
      rescheduling: 'Uutta aikaa haetaan',
      prepared: 'Ohjelma hyväksytty',
      held: 'Toteutunut',
      reported: 'Raportoitu',
      closed: 'Seuranta tehty',
      unmatched: 'Jäi ilman tutorkuntaa',
      withdrawn: 'Pyyntö peruttu',
    },
    neighbours: 'Mukana myös',
    people: 'Montako osallistuu?',
    level: 'Kuinka tuttua digituki on osallistujille?',
    sharpness: 'Mitä sparraukselta haetaan?',
    sharpnesses: { target: 'Vastausta tarkkaan kysymykseen', general: 'Yleistä kiinnostusta' },
    stage: 'Missä vaiheessa digituki on?',
    stages: { founding: 'Sitä perustetaan', developing: 'Sitä kehitetään' },
    question: 'Mikä digituen kehittämisessä askarruttaa?',
    themes: 'Teemat',
    formats: 'Mitä toivot?',
    modes: 'Missä tavataan?',
    place: 'Paikka',
    languages: 'Kielet',
    weeks: 'Sopivat viikot',
    weekdays: 'Sopivat viikonpäivät',
    days: ['maanantai', 'tiistai', 'keskiviikko', 'torstai', 'perjantai'],
    accessNeeds: 'Esteettömyys ja saavutettavuus',
    words: 'Muuta kerrottavaa',
    tutors: 'Toiveet tutorkunnasta',
    wishes: { wished: 'toivotaan', unwanted: 'ei toivota' },
    none: '–',
    timeline: 'Vaiheet',
  },
  sv: {
    statuses: {
      draft: 'Utkast',
      submitted: 'Inskickad',
      needs_info: 'Tilläggsuppgifter begärda',
      queued: 'Väntar på tutorkommun',
      proposed: 'Tutorkommun föreslagen',
      matched: 'Tutorkommun klar',
      scheduled: 'Tid bokad',
      rescheduling: 'Ny tid söks',
      prepared: 'Programmet godkänt',
      held: 'Genomförd',
      reported: 'Rapporterad',
      closed: 'Uppföljd',
      unmatched: 'Utan tutorkommun',
      withdrawn: 'Begäran återkallad',
    },
    neighbours: 'Med är också',
    people: 'Hur många deltar?',
    level: 'Hur väl känner deltagarna till digitalt stöd?',
    sharpness: 'Vad vill ni få ut av sparringen?',
    sharpnesses: { target: 'Svar på en exakt fråga', general: 'Allmänt intresse' },
    stage: 'I vilket skede är det digitala stödet?',
    stages: { founding: 'Det grundas', developing: 'Det utvecklas' },
    question: 'Vilka frågor har ni om att utveckla digitalt stöd?',
    themes: 'Teman',
    formats: 'Vad önskar ni?',
    modes: 'Hur träffas vi?',
    place: 'Plats',
    languages: 'Språk',
    weeks: 'Veckor som passar',
    weekdays: 'Veckodagar som passar',
    days: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag'],
    accessNeeds: 'Tillgänglighet',
    words: 'Annat ni vill berätta',
    tutors: 'Önskemål om tutorkommun',
    wishes: { wished: 'önskas', unwanted: 'önskas inte' },
    none: '–',
    timeline: 'Skeden',
  },
  en: {
    statuses: {
      draft: 'Draft',
      submitted: 'Submitted',
      needs_info: 'More information needed',
      queued: 'Waiting for a tutor',
      proposed: 'Tutor proposed',
      matched: 'Tutor agreed',
      scheduled: 'Scheduled',
      rescheduling: 'Finding a new time',
      prepared: 'Programme agreed',
      held: 'Held',
      reported: 'Reported',
      closed: 'Followed up',
      unmatched: 'No tutor found',
      withdrawn: 'Withdrawn',
    },
    neighbours: 'Together with',
    people: 'How many take part?',
    level: 'How familiar is digital support?',
    sharpness: 'What do you look for?',
    sharpnesses: { target: 'An answer to a sharp question', general: 'A general interest' },
    stage: 'At which stage is digital support?',
    stages: { founding: 'It is being founded', developing: 'It is being developed' },
    question: 'What puzzles you in developing digital support?',
    themes: 'Themes',
    formats: 'What would you like?',
    modes: 'How to meet?',
    place: 'Place',
    languages: 'Languages',
    weeks: 'Weeks that suit',
    weekdays: 'Weekdays that suit',
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
    accessNeeds: 'Accessibility',
    words: 'Anything else',
    tutors: 'Preferred tutor municipality',
    wishes: { wished: 'preferred', unwanted: 'not wanted' },
    none: '–',
    timeline: 'Stages',
  },
};
