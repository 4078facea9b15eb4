import type { Locale } from '#kernel';

interface FeedbackWords {
  tooFew: string;
  answers: string;
  nobodyNamed: string;
  caption: string;
  question: string;
  goalMet: string;
  usefulness: string;
  scale: string;
  words: string;
}

/** The words of the figures, on both sites. */
export const feedbackWords: Record<Locale, FeedbackWords> = {
  fi: {
    tooFew: 'Palaute näytetään, kun vähintään viisi on vastannut. Näin kenenkään vastausta ei voi tunnistaa.',
    answers: 'Vastauksia',
    nobodyNamed: 'Vastaajien nimiä ei näytetä.',
    caption: 'Palaute',
    question: 'Kysymys',
    goalMet: 'Ringin tavoite toteutui',
    usefulness: 'Ringistä oli hyötyä',
    scale: '1 tarkoittaa: ei lainkaan. 5 tarkoittaa: täysin tai erittäin paljon.',
    words: 'Vapaat vastaukset',
  },
  sv: {
    tooFew: 'Responsen visas när minst fem har svarat. Då kan ingens svar kännas igen.',
    answers: 'Antal svar',
    nobodyNamed: 'Namnen på dem som har svarat visas inte.',
    caption: 'Respons',
    question: 'Fråga',
    goalMet: 'Cirkelns mål uppnåddes',
    usefulness: 'Cirkeln var till nytta',
    scale: '1 betyder: inte alls. 5 betyder: helt eller väldigt mycket.',
    words: 'Fria svar',
  },
  en: {
    tooFew: 'Feedback is shown when at least five have answered. So nobody’s answer can be recognised.',
    answers: 'Answers',
    nobodyNamed: 'The names of those who answered are not shown.',
    caption: 'Feedback',
    question: 'Question',
    goalMet: 'The circle met its aim',
    usefulness: 'The circle was useful',
    scale: '1 means not at all, 5 wholly or very.',
    words: 'In their own words',
  },
};
