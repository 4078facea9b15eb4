import type { MatchSnapshot } from './snapshot.js';

/** Tells a request and tutor whether they may meet, and how well. */
export interface PairFacts {
  allowed: boolean;
  fit: number;
}

/**
 * The best answer by the definition in the README, found by making every answer there is: by request the tutor's id. For
 * few requests only. Nothing of the solver is used, not its order nor its loads.
 */
export function bestOfAll(
  snapshot: MatchSnapshot,
  pair: (requestId: string, tutorId: string) => PairFacts,
): { answer: Map<string, string>; answers: number; level: Level } {
  const { requests, tutors } = snapshot;
  const fixed = new Map([...snapshot.pins, ...snapshot.accepted].map((one) => [one.requestId, one.tutorId]));
  let best: { answer: Map<string, string>; level: Level } | undefined;
  let answers = 0;
  const extend = (index: number, answer: Map<string, string>): void => {
    const request = requests[index];
    if (request === undefined) {
      answers++;
      const level = levelOf(snapshot, answer, pair);
      if (best === undefined || better(level, best.level)) best = { answer: new Map(answer), level };
      return;
    }
    const must = fixed.get(request.id);
    if (must === undefined) extend(index + 1, answer);
    for (const tutor of tutors) {
      if (must === undefined ? !pair(request.id, tutor.id).allowed : must !== tutor.id) continue;
      const now = [...answer.values()].filter((id) => id === tutor.id).length;
      if (now + tutor.used >= tutor.capacity) continue;
      answer.set(request.id, tutor.id);
      extend(index + 1, answer);
      answer.delete(request.id);
    }
  };
  extend(0, new Map());
  if (best === undefined) throw new Error('no answer keeps what is fixed');
  return { ...best, answers };
}

interface Level {
  numbers: number[];
  loads: [number, number][];
  names: string[];
}

function levelOf(
  { requests, tutors }: MatchSnapshot,
  answer: Map<string, string>,
  pair: (requestId: string, tutorId: string) => PairFacts,
): Level {
  const served = requests
    .filter(({ id }) => answer.has(id))
    .map(({ id, submittedAt, carriedOver }) => ({ id, carriedOver, name: `${submittedAt} ${id}` }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const fit = served.reduce((sum, { id }) => sum + pair(id, answer.get(id) as string).fit, 0);
  const loads = tutors
    .filter(({ capacity }) => capacity > 0)
    .map(({ id, used, capacity }): [number, number] => [
      used + [...answer.values()].filter((one) => one === id).length,
      capacity,
    ])
    .sort(([a, ofA], [b, ofB]) => b * ofA - a * ofB);
  return {
    numbers: [served.filter((one) => one.carriedOver).length, served.length, fit],
    loads,
    names: [...served.map(({ name }) => name), ...served.map(({ id }) => answer.get(id) as string)],
  };
}

/** Where the best answer is better than another one, in the words of `whyNot`. */
export function differenceOf(best: Level, other: Level): object {
  for (const [index, total] of (['carried_over', 'served', 'fit'] as const).entries()) {
    const by = (best.numbers[index] as number) - (other.numbers[index] as number);
    if (by !== 0) return { reason: 'total_would_fall', total, by };
  }
  const ratios = ({ loads }: Level): string => loads.map(([sessions, capacity]) => sessions / capacity).join(' ');
  if (ratios(best) !== ratios(other)) return { reason: 'tie', decidedBy: 'loads' };
  const served = ({ numbers, names }: Level): string => JSON.stringify(names.slice(0, numbers[1]));
  return { reason: 'tie', decidedBy: served(best) === served(other) ? 'order_of_tutors' : 'submission' };
}

function better(one: Level, other: Level): boolean {
  for (const [index, number] of one.numbers.entries()) {
    const than = other.numbers[index] as number;
    if (number !== than) return number > than;
  }
  for (const [index, [sessions, capacity]] of one.loads.entries()) {
    const [otherSessions, otherCapacity] = other.loads[index] as [number, number];
    const difference = sessions * otherCapacity - otherSessions * capacity;
    if (difference !== 0) return difference < 0;
  }
  for (const [index, name] of one.names.entries()) {
    const than = other.names[index] as string;
    if (name !== than) return name < than;
  }
  return false;
}
