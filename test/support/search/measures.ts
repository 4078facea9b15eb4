import type { LabelledQuery } from './labelled-set.ts';

export interface Measures {
  queries: number;
  recall: number;
  ndcg: number;
  precision: number;
}

/** Means over queries: recall@20 (of at most 20), nDCG@10 with gain 2^grade − 1, and the answers' share among the first 10. */
export function measured(queries: LabelledQuery[], answers: Map<LabelledQuery, number[]>): Measures {
  const mean = (of: (query: LabelledQuery, found: number[]) => number) =>
    queries.reduce((sum, query) => sum + of(query, answers.get(query) ?? []), 0) / queries.length;
  return { queries: queries.length, recall: mean(recallAt20), ndcg: mean(ndcgAt10), precision: mean(precisionAt10) };
}

export const recallAt20 = ({ grades }: LabelledQuery, found: number[]) =>
  found.slice(0, 20).filter((id) => grades.has(id)).length / Math.min(20, grades.size);

function ndcgAt10({ grades }: LabelledQuery, found: number[]): number {
  const best = [...grades.values()].sort((a, b) => b - a);
  return gain(found.slice(0, 10).map((id) => grades.get(id) ?? 0)) / gain(best.slice(0, 10));
}

const gain = (grades: number[]) => grades.reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);

function precisionAt10({ grades }: LabelledQuery, found: number[]): number {
  const first = found.slice(0, 10);
  return first.length === 0 ? 0 : first.filter((id) => grades.has(id)).length / first.length;
}
