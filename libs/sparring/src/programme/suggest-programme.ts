import type { Locale } from '#kernel';
import type { Format, Level, Stage } from '../request-parts.js';
import type { ProgrammeContent, ProgrammeItem, ProgrammeKind, ProgrammeLeader } from './programme-parts.js';
import { suggestionWords } from './suggestion-words.js';

export interface Wished {
  level: Level | null;
  stage: Stage | null;
  formats: readonly Format[];
}

/** A break stands in the middle of what takes longer than this. */
const longWithoutBreak = 100;

/**
 * A programme to begin from, by what the request says. Who is new to it hears a lecture in any case; a request that wishes for
 * nothing in particular gets a lecture and a discussion.
 */
export function suggestProgramme({ level, stage, formats }: Wished, locale: Locale): ProgrammeContent {
  const words = suggestionWords[locale];
  const phase = stage ?? 'founding';
  const knows = level ?? 'some';
  const wishes = (format: Format): boolean => formats.includes(format);
  const inParticular = formats.length > 0;
  const middle: ProgrammeItem[] = [
    ...(wishes('lecture') || knows === 'new' || !inParticular
      ? [item('lecture', words.lecture[knows], knows === 'new' ? 45 : 30, 'tutor')]
      : []),
    ...(wishes('workshop') ? [item('workshop', words.workshop[phase], 60, 'both')] : []),
    ...(wishes('discussion') || !inParticular ? [item('discussion', words.discussion[phase], 45, 'requester')] : []),
    ...(wishes('cooperation') ? [item('exercise', words.cooperation, 45, 'both')] : []),
  ];
  return {
    goal: words.goal[phase],
    items: [
      item('introduction', words.introduction, 15, 'requester'),
      ...withBreak(middle),
      { ...item('wrap_up', words.wrapUp, 15, 'both'), notes: words.wrapUpNotes },
    ],
  };
}

const item = (kind: ProgrammeKind, title: string | null, minutes: number, leader: ProgrammeLeader): ProgrammeItem => ({
  ...{ kind, title, minutes, leader },
  ...{ link: null, material: null, notes: null },
});

/** After the part that reaches the half. */
function withBreak(items: ProgrammeItem[]): ProgrammeItem[] {
  const total = items.reduce((sum, { minutes }) => sum + minutes, 0);
  if (total <= longWithoutBreak) return items;
  let passed = 0;
  const before = items.findIndex(({ minutes }) => {
    passed += minutes;
    return passed * 2 >= total;
  });
  return [...items.slice(0, before + 1), item('break', null, 15, 'both'), ...items.slice(before + 1)];
}
