import type { Locale } from '#kernel';

export const sparringLanguages = ['fi', 'sv', 'en'] as const;
export const sparringFormats = ['workshop', 'lecture', 'discussion', 'cooperation'] as const;
export const sparringModes = ['onsite', 'remote', 'hybrid'] as const;
export const sparringLevels = ['new', 'some', 'experienced'] as const;

interface ChoiceWords {
  languages: Record<(typeof sparringLanguages)[number], string>;
  formats: Record<(typeof sparringFormats)[number], string>;
  modes: Record<(typeof sparringModes)[number], string>;
  levels: Record<(typeof sparringLevels)[number], string>;
}

/** What one chooses from where sparring is offered or asked for, on both sites. */
export const choiceWords: Record<Locale, ChoiceWords> = {
  fi: {
    languages: { fi: 'suomi', sv: 'ruotsi', en: 'englanti' },
    formats: { workshop: 'Työpaja', lecture: 'Luento', discussion: 'Keskustelu', cooperation: 'Yhteistyökokeilu' },
    modes: { onsite: 'Paikan päällä', remote: 'Etäyhteydellä', hybrid: 'Hybridinä' },
    levels: { new: 'Uutta', some: 'Jonkin verran tuttua', experienced: 'Tuttua, työtä tehty pitkään' },
  },
  sv: {
    languages: { fi: 'finska', sv: 'svenska', en: 'engelska' },
    formats: { workshop: 'Workshop', lecture: 'Föreläsning', discussion: 'Diskussion', cooperation: 'Samarbetsförsök' },
    modes: { onsite: 'På plats', remote: 'På distans', hybrid: 'Hybrid' },
    levels: {
      new: 'Nytt',
      some: 'Till en del bekant',
      experienced: 'Välbekant, har arbetat länge med det',
    },
  },
  en: {
    languages: { fi: 'Finnish', sv: 'Swedish', en: 'English' },
    formats: {
      workshop: 'Workshop',
      lecture: 'Lecture',
      discussion: 'Discussion',
      cooperation: 'Cooperation experiment',
    },
    modes: { onsite: 'On site', remote: 'Remote', hybrid: 'Hybrid' },
    levels: { new: 'New', some: 'Somewhat familiar', experienced: 'Familiar, worked on it for years' },
  },
};

/** Choices of a form, in the order of the list. */
export const choicesOf = <K extends string>(words: Record<K, string>): { value: K; text: string }[] =>
  (Object.entries(words) as [K, string][]).map(([value, text]) => ({ value, text }));
