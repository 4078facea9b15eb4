import { type StemmedLanguage, stemsOf } from './stems.js';

type Entry = Record<StemmedLanguage, readonly string[]>;

/** Base forms that mean the same, by the project's glossary. Inflected forms are never listed. */
export const glossary: readonly Entry[] = [
  {
    fi: ['oppimisrinki', 'rinki', 'oppimispiiri', 'opintopiiri'],
    sv: ['inlärningscirkel', 'cirkel', 'studiecirkel'],
    en: ['learning circle', 'circle'],
  },
  { fi: ['tapaaminen'], sv: ['träff'], en: ['meeting'] },
  { fi: ['ilmoittautuminen'], sv: ['anmälan'], en: ['enrolment'] },
  { fi: ['jonotuslista'], sv: ['väntelista'], en: ['waiting list'] },
  { fi: ['digitukisparraus', 'sparraus'], sv: ['digistödssparring', 'sparring'], en: ['sparring'] },
  { fi: ['digituki'], sv: ['digistöd', 'digitalt stöd'], en: ['digital support'] },
  { fi: ['tuki'], sv: ['stöd'], en: ['support'] },
  { fi: ['vertaistuki'], sv: ['kamratstöd'], en: ['peer support'] },
  { fi: ['hanke'], sv: ['projekt'], en: ['programme'] },
  { fi: ['hankekausi'], sv: ['projektperiod'], en: ['period'] },
  { fi: ['tutorkunta'], sv: ['tutorkommun'], en: ['tutor municipality'] },
  { fi: ['kuntatutor'], sv: ['kommuntutor'], en: ['tutor'] },
  { fi: ['hakukierros'], sv: ['ansökningsomgång'], en: ['intake round'] },
  { fi: ['hyvä käytäntö', 'käytäntö'], sv: ['god praxis', 'praxis'], en: ['good practice', 'practice'] },
  { fi: ['käyttöönotto'], sv: ['ibruktagande'], en: ['adoption'] },
  { fi: ['tapahtuma'], sv: ['evenemang'], en: ['event'] },
  { fi: ['koulutus'], sv: ['utbildning'], en: ['training'] },
  { fi: ['oppitunti'], sv: ['lektion'], en: ['lesson'] },
  { fi: ['tehtävä'], sv: ['uppdrag'], en: ['task'] },
  { fi: ['blogikirjoitus', 'kirjoitus'], sv: ['blogginlägg', 'inlägg'], en: ['article', 'blog post'] },
  { fi: ['palaute'], sv: ['återkoppling', 'respons'], en: ['feedback'] },
  { fi: ['kunta'], sv: ['kommun'], en: ['municipality'] },
  { fi: ['maakunta'], sv: ['landskap'], en: ['region'] },
  { fi: ['edustaja'], sv: ['representant'], en: ['representative'] },
  { fi: ['luottamushenkilö'], sv: ['förtroendevald'], en: ['elected official'] },
  { fi: ['verkosto'], sv: ['nätverk'], en: ['network'] },
  { fi: ['tiekartta'], sv: ['vägkarta'], en: ['roadmap'] },
  { fi: ['dvv', 'digi- ja väestötietovirasto'], sv: ['mdb'], en: ['dvv'] },
];

/** A word or words that mean the same, to be looked for as a form of this language. */
export interface Meaning {
  language: StemmedLanguage;
  words: string[];
}

/** Finds by any inflected form what else means the same. */
export class Glossary {
  private readonly entries = new Map<string, Entry[]>();

  /** @param names of municipalities and regions, which differ by language and are not in the glossary */
  constructor(names: readonly Entry[] = []) {
    for (const entry of [...glossary, ...names])
      for (const language of languages)
        for (const term of entry[language])
          for (const key of keysOf(language, term.toLowerCase().split(' ')))
            this.entries.set(key, [...(this.entries.get(key) ?? []), entry]);
  }

  /** What means the same as these words, read in this language: every other term of their entries. */
  meanings(language: StemmedLanguage, words: readonly string[]): Meaning[] {
    const found = new Set(keysOf(language, words).flatMap((key) => this.entries.get(key) ?? []));
    return [...found].flatMap((entry) =>
      languages.flatMap((other) =>
        entry[other].map((term) => ({ language: other, words: term.toLowerCase().split(' ') })),
      ),
    );
  }
}

const languages: readonly StemmedLanguage[] = ['fi', 'sv', 'en'];

/** Every combination of the stems of one or two words, named by its language. */
function keysOf(language: StemmedLanguage, words: readonly string[]): string[] {
  const [first = [], ...others] = words.map((word) => stemsOf(language, word));
  const joined = others.reduce((found, stems) => found.flatMap((one) => stems.map((stem) => `${one} ${stem}`)), first);
  return joined.map((key) => `${language} ${key}`);
}
