/** How far a municipality is with a practice. Steps back are allowed. */
export const stages = ['interested', 'planned', 'piloted', 'in_use', 'dropped'] as const;
export type Stage = (typeof stages)[number];

/** A change that counts: what is true from its day on, until the next one of the same municipality. */
export interface DatedStage {
  municipality: string;
  stage: Stage;
  /** `2026-11-23` */
  onDay: string;
  /** Of two on one day the one that was recorded later counts. */
  order: number;
  /** Another adopter; null: the practice itself. */
  learnedFrom: string | null;
}

/** How each municipality stands on a day: the last of its changes that is not after it. */
export function standingOn<T extends DatedStage>(changes: readonly T[], day: string): Map<string, T> {
  const standing = new Map<string, T>();
  for (const change of changes) {
    if (change.onDay > day) continue;
    const other = standing.get(change.municipality);
    if (other === undefined || isLater(change, other)) standing.set(change.municipality, change);
  }
  return standing;
}

const isLater = (one: DatedStage, other: DatedStage): boolean =>
  one.onDay > other.onDay || (one.onDay === other.onDay && one.order > other.order);

export interface GraphProblem {
  reason: 'cycle' | 'source_not_adopter';
  /** The first day on which it is so. */
  day: string;
  municipality: string;
}

/**
 * What is wrong with who learned from whom, on the first day on which something is: on each day whoever is learned from has
 * had to do with the practice by then, and following who learned from whom always ends at the practice itself. Between
 * two days on which something changes nothing changes.
 */
export function graphProblem(changes: readonly DatedStage[]): GraphProblem | null {
  const days = [...new Set(changes.map(({ onDay }) => onDay))].sort();
  for (const day of days) {
    const standing = standingOn(changes, day);
    const ends = new Set<string>();
    for (const start of [...standing.keys()].sort()) {
      const way = new Set<string>();
      for (let at: string | null = start; at !== null && !ends.has(at); ) {
        if (way.has(at)) return { reason: 'cycle', day, municipality: start };
        way.add(at);
        const here = standing.get(at);
        if (here === undefined) return { reason: 'source_not_adopter', day, municipality: start };
        at = here.learnedFrom;
      }
      for (const passed of way) ends.add(passed);
    }
  }
  return null;
}

/** How many hands it has gone through: 1 from the practice itself, 2 from one who has it so, and on. */
export function generationsOf(standing: ReadonlyMap<string, DatedStage>): Map<string, number> {
  const known = new Map<string, number>();
  const generation = (municipality: string): number => {
    const before = known.get(municipality);
    if (before !== undefined) return before;
    const from = standing.get(municipality)?.learnedFrom ?? null;
    const found = from === null || !standing.has(from) ? 1 : generation(from) + 1;
    known.set(municipality, found);
    return found;
  };
  for (const municipality of standing.keys()) generation(municipality);
  return known;
}

export interface Figures {
  /** Municipalities that had it in a pilot or in use on some day until then. */
  reached: number;
  inUse: number;
  /** The longest way among those that are reached; 0 where none is. */
  generations: number;
  /** Median days from the first stage that was recorded to the first day in use, of those who went on to it; null without any. */
  daysToUse: number | null;
}

const tried: readonly Stage[] = ['piloted', 'in_use'];

export function figuresOn(changes: readonly DatedStage[], day: string): Figures {
  const until = changes.filter(({ onDay }) => onDay <= day);
  const standing = standingOn(until, day);
  const reached = new Set(until.filter(({ stage }) => tried.includes(stage)).map(({ municipality }) => municipality));
  const generations = generationsOf(standing);
  const first = (municipality: string, wanted: readonly Stage[]): string | undefined =>
    until
      .filter((change) => change.municipality === municipality && wanted.includes(change.stage))
      .map(({ onDay }) => onDay)
      .sort()[0];
  const taken = [...standing.keys()].flatMap((municipality) => {
    const [begun, used] = [first(municipality, stages), first(municipality, ['in_use'])];
    return begun === undefined || used === undefined || used <= begun ? [] : [daysBetween(begun, used)];
  });
  return {
    reached: reached.size,
    inUse: [...standing.values()].filter(({ stage }) => stage === 'in_use').length,
    generations: Math.max(0, ...[...reached].map((municipality) => generations.get(municipality) ?? 0)),
    daysToUse: median(taken),
  };
}

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2);
}
