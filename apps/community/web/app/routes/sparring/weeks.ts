const last = 53;

/** Weeks as people write them: "14–17, 20". Null where it is not understood; a range may go over the turn of the year. */
export function readWeeks(text: string): number[] | null {
  const weeks: number[] = [];
  for (const part of text.split(/[,;\s]+(?![–-])/).filter(Boolean)) {
    const [, from, to] = /^(\d{1,2})(?:\s*[–-]\s*(\d{1,2}))?$/.exec(part.trim()) ?? [];
    if (from === undefined) return null;
    const [begin, end] = [Number(from), Number(to ?? from)];
    if (begin < 1 || begin > last || end < 1 || end > last) return null;
    for (let week = begin; week !== end; week = (week % last) + 1) weeks.push(week);
    weeks.push(end);
  }
  return [...new Set(weeks)];
}

/** The same the other way: what follows each other stands as a range. */
export function weeksText(weeks: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const week of weeks) {
    const range = ranges.at(-1);
    if (range && range[1] + 1 === week) range[1] = week;
    else ranges.push([week, week]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
