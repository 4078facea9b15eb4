import type { MatchRefusal, MatchResult, MatchSnapshot } from '#matching';
import type { Database, Transaction } from '#platform';
import type { RoundStage } from '../rounds/round-status.js';
import type { Choices } from './board-choice.js';
import type { FrozenInput } from './frozen-input.js';

/** What was suggested with the choices that stood then. */
export interface Suggested extends Choices {
  number: number;
  snapshotId: string;
  input: FrozenInput;
  result: MatchResult | null;
  refusal: MatchRefusal | null;
  tookMs: number;
}

export interface Board {
  /** Null where there is no round. */
  stage: RoundStage | null;
  /** Null until something was suggested. */
  last: Suggested | null;
}

/** The round and its last suggestion, or that with the number. */
export async function boardOf(from: Database | Transaction, roundId: string, number?: number): Promise<Board> {
  const text = `SELECT ro.stage, CASE WHEN s.number IS NOT NULL THEN json_build_object('number', s.number,
      'snapshotId', s.snapshot_id, 'input', f.input, 'weights', s.weights, 'pins', s.pins, 'excluded', s.excluded,
      'result', s.result, 'refusal', s.refusal, 'tookMs', s.took_ms) END AS last
    FROM sparring_round ro
    LEFT JOIN LATERAL (SELECT * FROM sparring_suggestion x WHERE x.round_id = ro.id AND ($2::int IS NULL OR x.number = $2)
      ORDER BY x.number DESC LIMIT 1) s ON true
    LEFT JOIN sparring_snapshot f ON f.id = s.snapshot_id WHERE ro.id = $1`;
  const values = [roundId, number ?? null];
  const [board] = 'read' in from ? await from.read<Board>(text, values) : await from.sql<Board>(text, values);
  return board ?? { stage: null, last: null };
}

export const snapshotOf = (input: FrozenInput, { weights, pins, excluded }: Choices): MatchSnapshot => ({
  ...input,
  excluded: [...input.excluded, ...excluded.filter((pair) => !has(input.excluded, pair))],
  weights,
  pins,
});

const has = (pairs: MatchSnapshot['pins'], { requestId, tutorId }: MatchSnapshot['pins'][number]): boolean =>
  pairs.some((pair) => pair.requestId === requestId && pair.tutorId === tutorId);
