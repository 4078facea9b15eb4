import type { Locale } from '#kernel';
import type { Status } from '../seats/status-tag.js';

/** The parts of a practice, in the order in which they are read. */
export const practiceSections = [
  'title',
  'summary',
  'problem',
  'done',
  'resources',
  'results',
  'failed',
  'conditions',
  'transfer',
  'contact',
] as const;

export type PracticeSection = (typeof practiceSections)[number];
export type PracticeStatusCode = keyof typeof practiceLooks;

/** How the tag of each state looks. */
export const practiceLooks = {
  draft: 'soon',
  submitted: 'underway',
  in_review: 'underway',
  changes_requested: 'late',
  accepted: 'underway',
  published: 'done',
  rejected: 'fact',
  withdrawn: 'fact',
  retracted: 'fact',
} as const satisfies Record<string, Status>;

interface PracticeWords {
  /** What each part is called, and what belongs there. */
  sections: Record<PracticeSection, string>;
  hints: Record<PracticeSection, string>;
  statuses: Record<PracticeStatusCode, string>;
}

export const practiceWords: Record<Locale, PracticeWords> = {
  fi: {
    sections: {
      title: 'Käytännön nimi',
      summary: 'Tiivistelmä',
      problem: 'Mikä oli ongelma?',
      done: 'Mitä tehtiin?',
      resources: 'Mitä se vaati?',
      results: 'Mitä saatiin aikaan?',
      failed: 'Mikä ei toiminut?',
      conditions: 'Mitä tarvitaan, jotta se toimii?',
      transfer: 'Miten toinen kunta voi tehdä saman?',
      contact: 'Mistä voi kysyä lisää?',
    },
    hints: {
      title: 'Kerro nimessä, mitä tehtiin.',
      summary: 'Pari virkettä, enintään 500 merkkiä. Näkyy luettelossa.',
      problem: 'Kenellä ongelma oli, ja mistä sen huomasi.',
      done: 'Kerro vaiheet siinä järjestyksessä, jossa ne tehtiin.',
      resources: 'Työaika, raha, osaaminen, välineet.',
      results: 'Kerro myös, mistä tulokset tiedetään.',
      failed: 'Mitä kokeilitte turhaan, ja mitä tekisitte nyt toisin.',
      conditions: 'Esimerkiksi johdon tuki, tila tai yhteistyökumppani.',
      transfer: 'Mistä aloittaa, mitä sovittaa omaan kuntaan.',
      contact: 'Esimerkiksi yksikön sähköpostiosoite. Näkyy kaikille.',
    },
    statuses: {
      draft: 'Luonnos',
      submitted: 'Lähetetty arvioitavaksi',
      in_review: 'Arvioitavana',
      changes_requested: 'Muutoksia pyydetty',
      accepted: 'Hyväksytty',
      published: 'Julkaistu',
      rejected: 'Hylätty',
      withdrawn: 'Peruttu ennen julkaisua',
      retracted: 'Poistettu julkaisusta',
    },
  },
  sv: {
    sections: {
      title: 'Rubrik',
      summary: 'Sammandrag',
      problem: 'Vad var problemet?',
      done: 'Vad gjorde ni?',
      resources: 'Vad krävdes?',
      results: 'Vad blev resultatet?',
      failed: 'Vad fungerade inte?',
      conditions: 'Vad krävs för att det ska fungera?',
      transfer: 'Hur kan en annan kommun göra samma sak?',
      contact: 'Var kan man fråga mer?',
    },
    hints: {
      title: 'Berätta i rubriken vad ni gjorde.',
      summary: 'Ett par meningar, högst 500 tecken. Visas i listan.',
      problem: 'Vem hade problemet, och hur märktes det?',
      done: 'Berätta om skedena i den ordning som de genomfördes.',
      resources: 'Arbetstid, pengar, kunnande, verktyg.',
      results: 'Berätta också hur ni vet det.',
      failed: 'Vad prövade ni förgäves, och vad skulle ni göra annorlunda nu?',
      conditions: 'Till exempel ledningens stöd, en lokal eller en samarbetspartner.',
      transfer: 'Var ska man börja, vad måste anpassas?',
      contact: 'Till exempel enhetens e-postadress. Visas för alla.',
    },
    statuses: {
      draft: 'Utkast',
      submitted: 'Inskickad för granskning',
      in_review: 'Under granskning',
      changes_requested: 'Ändringar begärda',
      accepted: 'Godkänd',
      published: 'Publicerad',
      rejected: 'Inte godkänd',
      withdrawn: 'Återkallad',
      retracted: 'Avpublicerad',
    },
  },
  en: {
    sections: {
      title: 'Title',
      summary: 'Summary',
      problem: 'What was the problem?',
      done: 'What was done?',
      resources: 'What did it take?',
      results: 'What were the results?',
      failed: 'What did not work?',
      conditions: 'What does it need to work?',
      transfer: 'How can another municipality do the same?',
      contact: 'Where to ask more?',
    },
    hints: {
      title: 'Say what was done.',
      summary: 'A sentence or two, at most 500 characters. Shown in the list.',
      problem: 'Who had the problem, and how it was noticed.',
      done: 'Tell the steps in the order in which they were taken.',
      resources: 'Time, money, skills, tools.',
      results: 'Say also how you know.',
      failed: 'What you tried in vain, and what you would do differently now.',
      conditions: 'For example support of the management, a place or a partner.',
      transfer: 'Where to start, what to adapt.',
      contact: 'For example the e-mail address of the unit. Everyone sees it.',
    },
    statuses: {
      draft: 'Draft',
      submitted: 'Submitted',
      in_review: 'In review',
      changes_requested: 'Changes requested',
      accepted: 'Accepted',
      published: 'Published',
      rejected: 'Rejected',
      withdrawn: 'Withdrawn',
      retracted: 'Retracted',
    },
  },
};
