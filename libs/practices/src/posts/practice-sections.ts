import { tidyLines } from '#kernel';

/** The parts of a practice, in the order in which they are read. */
export const sectionKeys = [
  'title',
  'summary',
  'problem',
  'done',
  'resources',
  'results',
  'failed',
  'conditions',
  'transfer',
  'contact',
] as const;

export type SectionKey = (typeof sectionKeys)[number];

/** A practice in one language; empty where nothing is written. */
export type PracticeSections = Record<SectionKey, string>;

/** Those without which a practice helps nobody else. */
const required: readonly SectionKey[] = ['title', 'summary', 'problem', 'done', 'resources', 'results', 'transfer'];

const oneLine: readonly SectionKey[] = ['title', 'contact'];

/** As they are kept. */
export const tidySections = (given: Partial<Record<SectionKey, string | null>>): PracticeSections =>
  Object.fromEntries(
    sectionKeys.map((key) => {
      const text = tidyLines(given[key] ?? '') ?? '';
      return [key, oneLine.includes(key) ? text.replace(/\s+/g, ' ') : text];
    }),
  ) as PracticeSections;

/** What is still to be written before it can be sent or published in this language. */
export const missingSections = (sections: Partial<PracticeSections> | undefined): SectionKey[] =>
  required.filter((key) => !sections?.[key]);
