import type { Locale } from '#kernel';

export const programmeKinds = [
  'introduction',
  'lecture',
  'workshop',
  'discussion',
  'exercise',
  'break',
  'wrap_up',
  'other',
] as const;
export const programmeLeaders = ['requester', 'tutor', 'both'] as const;
export type ProgrammeKindCode = (typeof programmeKinds)[number];
export type ProgrammeLeaderCode = (typeof programmeLeaders)[number];

interface ProgrammeWords {
  kinds: Record<ProgrammeKindCode, string>;
  /** Which municipality leads, where it is not named. */
  leaders: Record<ProgrammeLeaderCode, string>;
  leads: (name: string) => string;
  bothLead: string;
  goal: string;
  items: string;
  kind: string;
  title: string;
  minutes: string;
  leader: string;
  link: string;
  material: string;
  notes: string;
  inMinutes: (n: number) => string;
  inHours: (hours: number, minutes: number) => string;
  total: string;
  session: string;
  longer: (length: string) => string;
  edited: (name: string, time: string) => string;
}

/** The words of the programme of a session of sparring, on both sites. */
export const programmeWords: Record<Locale, ProgrammeWords> = {
  fi: {
    kinds: {
      introduction: 'Esittely',
      lecture: 'Luento',
      workshop: 'Työpaja',
      discussion: 'Keskustelu',
      exercise: 'Harjoitus',
      break: 'Tauko',
      wrap_up: 'Yhteenveto',
      other: 'Muu',
    },
    leaders: { requester: 'Sparrausta pyytävä kunta', tutor: 'Tutorkunta', both: 'Molemmat' },
    leads: (name) => `vetää ${name}`,
    bothLead: 'vetävät molemmat',
    goal: 'Tavoite',
    items: 'Ohjelma',
    kind: 'Mitä tehdään?',
    title: 'Otsikko',
    minutes: 'Minuutit',
    leader: 'Kumpi vetää?',
    link: 'Linkki aineistoon',
    material: 'Aineisto',
    notes: 'Muistiinpanot',
    inMinutes: (n) => `${n}\u00a0min`,
    inHours: (hours, minutes) => (minutes === 0 ? `${hours}\u00a0t` : `${hours}\u00a0t ${minutes}\u00a0min`),
    total: 'Kesto yhteensä',
    session: 'Sovittu aika',
    longer: (length) => `Ohjelma on ${length} pidempi kuin sovittu aika. Lyhennä ohjelmaa tai sopikaa pidempi aika.`,
    edited: (name, time) => `Viimeksi muokannut ${name} ${time}`,
  },
  sv: {
    kinds: {
      introduction: 'Presentation',
      lecture: 'Föreläsning',
      workshop: 'Workshop',
      discussion: 'Diskussion',
      exercise: 'Övning',
      break: 'Paus',
      wrap_up: 'Sammanfattning',
      other: 'Annat',
    },
    leaders: { requester: 'Kommunen som ber om sparring', tutor: 'Tutorkommunen', both: 'Båda' },
    leads: (name) => `leds av ${name}`,
    bothLead: 'leds av båda',
    goal: 'Mål',
    items: 'Program',
    kind: 'Vad gör vi?',
    title: 'Rubrik',
    minutes: 'Minuter',
    leader: 'Vem leder?',
    link: 'Länk till material',
    material: 'Material',
    notes: 'Anteckningar',
    inMinutes: (n) => `${n}\u00a0min`,
    inHours: (hours, minutes) => (minutes === 0 ? `${hours}\u00a0h` : `${hours}\u00a0h ${minutes}\u00a0min`),
    total: 'Längd sammanlagt',
    session: 'Överenskommen tid',
    longer: (length) =>
      `Programmet är ${length} längre än den överenskomna tiden. Korta av programmet eller kom överens om en längre tid.`,
    edited: (name, time) => `Senast ändrat av ${name} ${time}`,
  },
  en: {
    kinds: {
      introduction: 'Introduction',
      lecture: 'Lecture',
      workshop: 'Workshop',
      discussion: 'Discussion',
      exercise: 'Exercise',
      break: 'Break',
      wrap_up: 'Wrap-up',
      other: 'Other',
    },
    leaders: { requester: 'Requesting municipality', tutor: 'Tutor municipality', both: 'Both' },
    leads: (name) => `led by ${name}`,
    bothLead: 'led by both',
    goal: 'Goal',
    items: 'Programme',
    kind: 'What is done?',
    title: 'Title',
    minutes: 'Minutes',
    leader: 'Who leads?',
    link: 'Link to material',
    material: 'Material',
    notes: 'Notes',
    inMinutes: (n) => `${n}\u00a0min`,
    inHours: (hours, minutes) => (minutes === 0 ? `${hours}\u00a0h` : `${hours}\u00a0h ${minutes}\u00a0min`),
    total: 'Length in all',
    session: 'Agreed time',
    longer: (length) => `The programme is ${length} longer than the agreed time. Shorten it, or agree on more time.`,
    edited: (name, time) => `Last changed by ${name} ${time}`,
  },
};
