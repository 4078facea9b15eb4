import { tidyLines } from '#kernel';
import type { RequestParts } from './request-parts.js';

const once = <T>(all: readonly T[]): T[] => [...new Set(all)];
const growing = (all: readonly number[]): number[] => once(all).sort((a, b) => a - b);
const tidy = (text: string | null): string | null => tidyLines(text ?? '');

/** Each choice once, numbers growing, texts without what cannot be seen. */
export function tidyParts({ group, need, meeting, time, tutors }: RequestParts): RequestParts {
  return {
    ...(group && { group: { ...group, neighbours: once(group.neighbours).sort() } }),
    ...(need && { need: { ...need, question: tidy(need.question), themes: once(need.themes).sort() } }),
    ...(meeting && {
      meeting: {
        formats: once(meeting.formats),
        modes: once(meeting.modes),
        languages: once(meeting.languages),
        place: tidy(meeting.place),
      },
    }),
    ...(time && {
      time: {
        weeks: once(time.weeks),
        weekdays: growing(time.weekdays),
        accessNeeds: tidy(time.accessNeeds),
        words: tidy(time.words),
      },
    }),
    ...(tutors && { tutors: tutors.map((one) => ({ ...one, reason: tidy(one.reason) })) }),
  };
}
