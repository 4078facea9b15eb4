import type { TFunction } from 'i18next';
import type { Locale } from '#kernel';
import { practiceSections, practiceWords } from '#ui';

const ofCircles = ['title', 'summary', 'aim', 'audience'] as const;

/** What the parts of a practice are called, in the order in which they are read. */
export const sectionNames = (sections: readonly string[], locale: Locale): string =>
  practiceSections
    .filter((key) => sections.includes(key))
    .map((key) => practiceWords[locale].sections[key])
    .join('; ');

/** What the parts of a circle's text are called. */
export const circleFieldNames = (fields: readonly string[], t: TFunction): string =>
  ofCircles
    .filter((key) => fields.includes(key))
    .map((key) => t(`versions.field.${key}`))
    .join('; ');
