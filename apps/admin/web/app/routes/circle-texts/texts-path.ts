import type { Locale } from '#kernel';
import { path } from '../../paths';

/** Where the text of a circle is written in the language `text`. */
export const textsPath = (locale: Locale, id: string, text: Locale): string =>
  `${path(locale, 'circleTexts', id)}?${new URLSearchParams({ text })}`;
