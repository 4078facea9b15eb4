import type { Locale } from '#kernel';

interface HeldWords {
  heldOn: string;
  people: string;
  outcomes: Record<'situation' | 'practice' | 'cooperation' | 'madeVisible' | 'noOutcome', string>;
  commitments: string;
  what: string;
  owner: string;
  role: string;
  dueOn: string;
  reported: string;
  mended: string;
  draft: string;
  none: string;
  /** Of feedback: averages. */
  answers: string;
  goalMet: string;
  usefulness: string;
  recommends: string;
  states: Record<'done' | 'under_way' | 'dropped', string>;
  support: string;
  supports: Record<'yes' | 'partly' | 'no', string>;
  changes: string;
  reached: string;
  answered: string;
}

/** The words of what was recorded of a session of sparring, on both sites. */
export const heldWords: Record<Locale, HeldWords> = {
  fi: {
    heldOn: 'Pidetty',
    people: 'Osallistujia',
    outcomes: {
      situation: 'Tilannekuva',
      practice: 'Levinnyt hyvä käytäntö',
      cooperation: 'Alkanut yhteistyö',
      madeVisible: 'Näkyväksi tullut työ',
      noOutcome: 'Miksi tuloksia ei ole',
    },
    commitments: 'Sitoumukset',
    what: 'Mitä tehdään',
    owner: 'Kunta',
    role: 'Kuka tekee',
    dueOn: 'Mihin mennessä',
    reported: 'Raportoitu',
    mended: 'Korjattu',
    draft: 'Raportti on luonnos',
    none: 'ei kerrottu',
    answers: 'Vastauksia',
    goalMet: 'Tavoite toteutui (1–5), keskiarvo',
    usefulness: 'Hyödyllisyys (1–5), keskiarvo',
    recommends: 'Suosittelisi sparrausta',
    states: { done: 'tehty', under_way: 'kesken', dropped: 'jäänyt pois' },
    support: 'Jatkuuko digituki?',
    supports: { yes: 'kyllä', partly: 'osittain', no: 'ei' },
    changes: 'Mikä on muuttunut?',
    reached: 'Keitä digituki on tavoittanut?',
    answered: 'Vastattu',
  },
  sv: {
    heldOn: 'Hölls',
    people: 'Deltagare',
    outcomes: {
      situation: 'Lägesbild',
      practice: 'God praxis som spreds',
      cooperation: 'Samarbete som började',
      madeVisible: 'Arbete som blev synligt',
      noOutcome: 'Varför det inte finns resultat',
    },
    commitments: 'Åtaganden',
    what: 'Vad som görs',
    owner: 'Kommun som gör det',
    role: 'Vem gör det',
    dueOn: 'Senast när',
    reported: 'Rapporterat',
    mended: 'Rättat',
    draft: 'Rapporten är ett utkast',
    none: 'inte angivet',
    answers: 'Svar',
    goalMet: 'Målet nåddes (1–5), medeltal',
    usefulness: 'Nytta (1–5), medeltal',
    recommends: 'Skulle rekommendera sparring',
    states: { done: 'gjort', under_way: 'på gång', dropped: 'blev inte av' },
    support: 'Fortsätter det digitala stödet?',
    supports: { yes: 'ja', partly: 'delvis', no: 'nej' },
    changes: 'Vad har ändrats?',
    reached: 'Vem har det digitala stödet nått?',
    answered: 'Besvarat',
  },
  en: {
    heldOn: 'Held on',
    people: 'Participants',
    outcomes: {
      situation: 'Picture of the situation',
      practice: 'Good practice that spread',
      cooperation: 'Cooperation that began',
      madeVisible: 'Work made visible',
      noOutcome: 'Why there are no outcomes',
    },
    commitments: 'Commitments',
    what: 'What is done',
    owner: 'Municipality',
    role: 'Who does it',
    dueOn: 'By when',
    reported: 'Reported',
    mended: 'Corrected',
    draft: 'The report is a draft',
    none: 'not said',
    answers: 'Answers',
    goalMet: 'Goal met (1–5), average',
    usefulness: 'Usefulness (1–5), average',
    recommends: 'Would recommend sparring',
    states: { done: 'done', under_way: 'under way', dropped: 'dropped' },
    support: 'Does digital support go on?',
    supports: { yes: 'yes', partly: 'partly', no: 'no' },
    changes: 'What has changed?',
    reached: 'Who was reached by it?',
    answered: 'Answered',
  },
};
