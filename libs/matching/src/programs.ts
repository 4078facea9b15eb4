import { NotBest } from './flow.js';
import type { Choice, Problems } from './network.js';
import { type Program, SolverFailed, solve } from './solver.js';

/**
 * The pairs (indexes of choices) that serve the most requests carried over, then the most requests, then have the largest
 * total fit. The first two
 * are one program, a request carried over being worth more than all others; the fit is the next, with a row that holds what
 * the first reached. The vertices of both are whole, so that the simplex method ends at a whole answer.
 */
export async function bestPairs(problem: Problems, seconds: number): Promise<number[]> {
  const { choices, facts } = problem;
  if (choices.length === 0) return [];
  const levels = [
    choices.map(({ request }) => (facts.requests[request]?.carriedOver ? facts.requests.length + 1 : 1)),
    choices.map(({ fit }) => fit),
  ];
  const rows = sides(problem);
  const until = performance.now() + seconds * 1000;
  let chosen: number[] = [];
  for (const worth of levels) {
    if (worth.every((one) => one === 0)) continue;
    const left = (until - performance.now()) / 1000;
    if (left <= 0) throw new SolverFailed('no time was left');
    chosen = await solve({ worth: Int32Array.from(worth), rows }, left);
    const reached = chosen.reduce((sum, index) => sum + (worth[index] ?? 0), 0);
    const columns = [...worth.keys()].filter((index) => worth[index] !== 0);
    rows.push({ columns, values: columns.map((index) => worth[index] ?? 0), least: reached, most: reached });
  }
  return chosen;
}

/** A request has one tutor at most, a tutor no more than is free. */
function sides({ choices, facts, free }: Problems): Program['rows'] {
  const group = (of: (choice: Choice) => number, size: number): number[][] => {
    const groups = Array.from({ length: size }, (): number[] => []);
    for (const [index, choice] of choices.entries()) groups[of(choice)]?.push(index);
    return groups;
  };
  return [
    ...group((choice) => choice.request, facts.requests.length).map((columns) => ({ columns, least: 0, most: 1 })),
    ...group((choice) => choice.tutor, free.length).map((columns, t) => ({ columns, least: 0, most: free[t] ?? 0 })),
  ].filter((row) => row.columns.length > 0);
}

/** What the exact check of an answer of the solver finds is an error of the solver. */
export function provedBySolver<T>(check: () => T): T {
  try {
    return check();
  } catch (error) {
    throw error instanceof NotBest ? new SolverFailed('an answer that is not the best', { cause: error }) : error;
  }
}
