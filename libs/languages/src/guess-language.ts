import type { Locale } from '#kernel';

/** Small words that stand in nearly every sentence of a language, and in no sentence of the others. */
const smallWords: Record<Locale, ReadonlySet<string>> = {
  fi: new Set(
    `ja on ei että oli se sen ne niiden kun niin mutta myös tai joka jotka jonka jossa ovat olla ole olisi voi voivat kuin sekä
     mitä miten mistä missä jos vain kanssa jo siitä siihen tämä tämän olivat eikä jotta kuka kukaan mikä ensin sitten me
     yksi kaksi kolme kaikki kaikille hyvin ennen jälkeen kuten sitä heidän he hän oman omat`.split(/\s+/),
  ),
  sv: new Set(
    `och att det som en på är av för med den till inte har de ett om vi var kan från men så när eller vid efter också hur vad
     ska blev där vem alla man sig i två tre sedan ingen inga hade detta denna dessa deras sina sitt under mellan varje`.split(
      /\s+/,
    ),
  ),
  en: new Set(
    `the and of to in is was for with that it as are were not by from this have has which but we they their how what who when
     where can could there been after before all one two`.split(/\s+/),
  ),
};

const fewestWords = 2;

/**
 * In which language a text most likely is, by its small words. Null where there are too few of them to tell: a name, a list of
 * terms, a text of two languages.
 */
export function guessLanguage(text: string): Locale | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = (Object.keys(smallWords) as Locale[])
    .map((locale) => ({ locale, count: words.filter((word) => smallWords[locale].has(word)).length }))
    .sort((one, other) => other.count - one.count);
  const [first, second] = counts;
  if (first === undefined || second === undefined) return null;
  return first.count >= fewestWords && first.count >= 2 * second.count ? first.locale : null;
}
