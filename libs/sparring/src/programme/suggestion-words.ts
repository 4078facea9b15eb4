import type { Locale } from '#kernel';

interface SuggestionWords {
  goal: Record<'founding' | 'developing', string>;
  introduction: string;
  /** What the lecture is about, by how familiar digital support is to those who take part. */
  lecture: Record<'new' | 'some' | 'experienced', string>;
  workshop: Record<'founding' | 'developing', string>;
  discussion: Record<'founding' | 'developing', string>;
  cooperation: string;
  wrapUp: string;
  wrapUpNotes: string;
}

/** Our own words, for both sides to change. */
export const suggestionWords: Record<Locale, SuggestionWords> = {
  fi: {
    goal: {
      founding: 'Kunta tietää, millä askelilla digituki käynnistyy ja kuka sitä hoitaa.',
      developing: 'Kunta tietää, mitä digituessa parannetaan ensin ja miten.',
    },
    introduction: 'Esittely: ketkä ovat paikalla ja mikä kysymys tuo meidät yhteen',
    lecture: {
      new: 'Mitä digituki on ja miten se on järjestetty tutorkunnassa',
      some: 'Miten tutorkunta järjestää digituen ja mitä se on oppinut',
      experienced: 'Tutorkunnan esimerkki: mikä toimi, mikä ei ja miksi',
    },
    workshop: {
      founding: 'Piirretään digituen polku: kuka tarvitsee tukea, missä ja keneltä',
      developing: 'Käydään nykyinen digituki läpi vaihe vaiheelta ja valitaan parannettavat kohdat',
    },
    discussion: {
      founding: 'Mistä aloitetaan? Kysymykset ja vastaukset',
      developing: 'Kokemusten vaihto: mikä auttaa ja mikä estää',
    },
    cooperation: 'Suunnitellaan yhdessä pieni kokeilu',
    wrapUp: 'Sovitaan, mitä tehdään seuraavaksi',
    wrapUpNotes: 'Enintään viisi asiaa. Kullekin tekijä ja päivä.',
  },
  sv: {
    goal: {
      founding: 'Kommunen vet med vilka steg det digitala stödet kommer i gång och vem som sköter det.',
      developing: 'Kommunen vet vad i det digitala stödet som förbättras först och hur.',
    },
    introduction: 'Presentation: vilka är här och vilken fråga för oss samman',
    lecture: {
      new: 'Vad digitalt stöd är och hur det är ordnat i tutorkommunen',
      some: 'Hur tutorkommunen ordnar det digitala stödet och vad den har lärt sig',
      experienced: 'Tutorkommunens exempel: vad fungerade, vad gjorde det inte och varför',
    },
    workshop: {
      founding: 'Vi ritar stödets väg: vem behöver stöd, var och av vem',
      developing: 'Vi går igenom det nuvarande stödet steg för steg och väljer vad som ska förbättras',
    },
    discussion: {
      founding: 'Var börjar vi? Frågor och svar',
      developing: 'Vi utbyter erfarenheter: vad hjälper och vad hindrar',
    },
    cooperation: 'Vi planerar ett litet försök tillsammans',
    wrapUp: 'Vi kommer överens om vad som görs härnäst',
    wrapUpNotes: 'Högst fem saker. För varje sak någon som ansvarar och en dag.',
  },
  en: {
    goal: {
      founding: 'The municipality knows the steps by which digital support begins, and who takes care of it.',
      developing: 'The municipality knows what to improve first in its digital support, and how.',
    },
    introduction: 'Introduction: who is here, and which question brings us together',
    lecture: {
      new: 'What digital support is, and how the tutor municipality organises it',
      some: 'How the tutor municipality organises digital support, and what it has learned',
      experienced: 'An example of the tutor municipality: what worked, what did not, and why',
    },
    workshop: {
      founding: 'Draw the way of support: who needs it, where, and from whom',
      developing: 'Walk through the support of today step by step, and choose what to improve',
    },
    discussion: {
      founding: 'Where to begin? Questions and answers',
      developing: 'Exchange of experience: what helps, what hinders',
    },
    cooperation: 'Plan a small experiment together',
    wrapUp: 'Agree on what to do next',
    wrapUpNotes: 'At most five things. For each, who does it and by when.',
  },
};
