import type { Locale } from '#kernel';
import type { Problem } from './problem-words.js';
import type { FormValues } from './values.js';

/** What each part of the form is given. */
export interface PartProps {
  /** Language of the page. */
  locale: Locale;
  values: FormValues;
  problems: Problem[];
  errorOf: (field: string) => string | undefined;
}
