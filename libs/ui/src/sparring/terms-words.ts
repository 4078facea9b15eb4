import type { Locale } from '#kernel';

export interface TermsWords {
  languages: string;
  formats: string;
  modes: string;
  levels: string;
  levelsHint: string;
  themes: string;
  themesHint: string;
  anyTheme: string;
  travelKm: string;
  travelHint: string;
  remoteOnly: string;
  upTo: (km: string) => string;
  optional: string;
  save: string;
  notSaid: string;
  problems: {
    languages: string;
    formats: string;
    modes: string;
    levels: string;
    themes: string;
    travelKm: string;
    stale_version: string;
    already_ended: string;
    period_over: string;
    not_found: string;
  };
}

/** The words of what a tutor municipality offers, on both sites. */
export const termsWords: Record<Locale, TermsWords> = {
  fi: {
    languages: 'Kielet',
    formats: 'Muodot',
    modes: 'Missä tavataan?',
    levels: 'Kenelle?',
    levelsHint: 'Kuinka tuttua digituki saa olla osallistujille.',
    themes: 'Teemat',
    themesHint: 'Jos et valitse yhtään, kunta ottaa vastaan kaikki teemat.',
    anyTheme: 'Kaikki teemat',
    travelKm: 'Kuinka kauas tutorit matkustavat?',
    travelHint: 'Kilometreinä, 0–2000. Täytä, jos tapaamisia on paikan päällä tai hybridinä.',
    remoteOnly: 'Vain etäyhteydellä',
    upTo: (km) => `enintään ${km} km`,
    optional: '(valinnainen)',
    save: 'Tallenna tarjonta',
    notSaid: 'Tarjontaa ei ole vielä kerrottu.',
    problems: {
      languages: 'Valitse vähintään yksi kieli.',
      formats: 'Valitse vähintään yksi muoto.',
      modes: 'Valitse, missä tavataan.',
      levels: 'Valitse, kenelle sparraus sopii.',
      themes: 'Valitse teemat luettelosta.',
      travelKm: 'Kirjoita kilometrit lukuna 0–2000.',
      stale_version: 'Joku muu on muuttanut tarjontaa sillä välin. Lataa sivu uudelleen ja tee muutoksesi siihen.',
      already_ended: 'Kunta ei ole enää tutorkunta, joten tarjontaa ei voi muuttaa.',
      period_over: 'Hankekausi on päättynyt, joten tarjontaa ei voi enää muuttaa.',
      not_found: 'Tätä ei löydy, tai sinulla ei ole oikeutta muuttaa sitä.',
    },
  },
  sv: {
    languages: 'Språk',
    formats: 'Former',
    modes: 'Hur träffas vi?',
    levels: 'För vem?',
    levelsHint: 'Hur väl deltagarna får känna till digitalt stöd.',
    themes: 'Teman',
    themesHint: 'Om du inte väljer något tema tar kommunen emot alla teman.',
    anyTheme: 'Alla teman',
    travelKm: 'Hur långt reser tutorerna?',
    travelHint: 'I kilometer, 0–2000. Fyll i om ni träffas på plats eller i hybridform.',
    remoteOnly: 'Endast på distans',
    upTo: (km) => `högst ${km} km`,
    optional: '(frivilligt)',
    save: 'Spara utbudet',
    notSaid: 'Utbudet har inte angetts ännu.',
    problems: {
      languages: 'Välj minst ett språk.',
      formats: 'Välj minst en form.',
      modes: 'Välj hur ni träffas.',
      levels: 'Välj för vem sparringen passar.',
      themes: 'Välj teman i listan.',
      travelKm: 'Skriv antalet kilometer med en siffra, 0–2000.',
      stale_version: 'Någon annan har ändrat utbudet under tiden. Ladda om sidan och gör dina ändringar där.',
      already_ended: 'Kommunen är inte längre tutorkommun, och utbudet kan inte ändras.',
      period_over: 'Projektperioden är slut, och utbudet kan inte längre ändras.',
      not_found: 'Det här finns inte, eller så har du inte rätt att ändra det.',
    },
  },
  en: {
    languages: 'Languages',
    formats: 'Formats',
    modes: 'How to meet?',
    levels: 'For whom?',
    levelsHint: 'How familiar digital support may be to those who take part.',
    themes: 'Themes',
    themesHint: 'If you choose none, the municipality takes any theme.',
    anyTheme: 'Any theme',
    travelKm: 'How far do the tutors travel?',
    travelHint: 'In kilometres, 0–2000. Fill in if you meet on site or in hybrid form.',
    remoteOnly: 'Remote only',
    upTo: (km) => `up to ${km} km`,
    optional: '(optional)',
    save: 'Save the offer',
    notSaid: 'The offer has not been told yet.',
    problems: {
      languages: 'Choose at least one language.',
      formats: 'Choose at least one format.',
      modes: 'Choose how to meet.',
      levels: 'Choose for whom the sparring is.',
      themes: 'Choose themes from the list.',
      travelKm: 'Write the kilometres as a number, 0–2000.',
      stale_version: 'Someone else has changed the offer meanwhile. Reload the page and make your changes there.',
      already_ended: 'The municipality is no longer a tutor municipality, so the offer cannot be changed.',
      period_over: 'The period has ended, so the offer can no longer be changed.',
      not_found: 'This does not exist, or you may not change it.',
    },
  },
};
