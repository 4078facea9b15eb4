import type { Problem } from './problem-words';
import type { FormValues } from './values';

/** What each part of the form is given. */
export interface PartProps {
  values: FormValues;
  problems: Problem[];
  errorOf: (field: string) => string | undefined;
}
