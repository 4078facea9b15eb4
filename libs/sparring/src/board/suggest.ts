import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { isUuid, ok, type Result, refuse } from '#kernel';
import { defaultWeights, type MatchSnapshot, match, SolverFailed } from '#matching';
import { Database, type Transaction } from '#platform';
import { type Choice, type ChoiceRefusal, type Choices, stillThere, whyNotChoice, withChoice } from './board-choice.js';
import { type Board, boardOf, snapshotOf } from './board-of.js';
import { type FrozenInput, frozenInput } from './frozen-input.js';

export interface BoardInput {
  roundId: string;
  /** Of the suggestion that was read; 0 where there is none yet. */
  number: number;
}

export type BoardRefusal =
  | { reason: 'not_found' }
  /** Nothing is matched in this round now. */
  | { reason: 'wrong_stage' }
  /** Somebody has set something meanwhile. */
  | { reason: 'stale_suggestion' }
  | { reason: 'no_suggestion' }
  /** Time was up, or the proof failed: nothing was set. */
  | { reason: 'solver_failed' };

export type SuggestOutcome = Result<{ roundId: string; number: number }, BoardRefusal | ChoiceRefusal>;

interface Next {
  choices: Choices;
  input: FrozenInput;
  /** Null: frozen now. */
  snapshotId: string | null;
  act: string;
}

/** The project team freezes what decides on a round and sets what it wants; each time the best answer is found anew. */
@Injectable()
export class Suggest {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** Freezes what there is now. Choices stay, as far as they still are about something. */
  freeze(viewer: SignedIn, { roundId, number }: BoardInput): Promise<SuggestOutcome> {
    return this.next(viewer, { roundId, number }, async (board) => {
      const input = await this.db.transaction((tx) => frozenInput(tx, roundId));
      const before = board.last ?? { weights: defaultWeights, pins: [], excluded: [] };
      return ok({ choices: stillThere(before, input), input, snapshotId: null, act: 'round.freeze' });
    });
  }

  /** Sets one thing. */
  choose(viewer: SignedIn, input: BoardInput, choice: Choice): Promise<SuggestOutcome> {
    return this.next<ChoiceRefusal>(viewer, input, async ({ last }) => {
      if (last === null) return refuse({ reason: 'no_suggestion' });
      const refusal = whyNotChoice(last.input, choice);
      if (refusal !== null) return refuse(refusal);
      const { input: frozen, snapshotId } = last;
      return ok({ choices: withChoice(last, choice), input: frozen, snapshotId, act: `round.${choice.kind}` });
    });
  }

  /** Sets everything as it was before the last choice. */
  undo(viewer: SignedIn, input: BoardInput): Promise<SuggestOutcome> {
    return this.next(viewer, input, async ({ last }) => {
      if (last === null || last.number < 2) return refuse({ reason: 'no_suggestion' });
      const { last: before } = await boardOf(this.db, input.roundId, last.number - 1);
      if (before === null) return refuse({ reason: 'no_suggestion' });
      const { input: frozen, snapshotId } = before;
      return ok({ choices: before, input: frozen, snapshotId, act: 'round.undo' });
    });
  }

  /** Solving takes seconds at worst: nothing is locked meanwhile, and who was faster is found by the number. */
  private async next<R extends { reason: string }>(
    { accountId }: SignedIn,
    { roundId, number }: BoardInput,
    decide: (board: Board) => Promise<Result<Next, BoardRefusal | R>>,
  ): Promise<Result<{ roundId: string; number: number }, BoardRefusal | R>> {
    if (!isUuid(roundId)) return refuse({ reason: 'not_found' });
    const board = await boardOf(this.db, roundId);
    const refusal = whyNotBoard(board, number);
    if (refusal !== null) return refuse(refusal);
    const decided = await decide(board);
    if (!decided.ok) return decided;
    const solved = await solve(snapshotOf(decided.value.input, decided.value.choices));
    if (solved === null) return refuse({ reason: 'solver_failed' });
    return this.db.transaction(async (tx): Promise<Result<{ roundId: string; number: number }, BoardRefusal>> => {
      await tx.sql('SELECT FROM sparring_round WHERE id = $1 FOR UPDATE', [roundId]);
      const now = await boardOf(tx, roundId);
      const late = whyNotBoard(now, number);
      if (late !== null) return refuse(late);
      await this.write(tx, { roundId, number: number + 1, accountId }, decided.value, solved);
      return ok({ roundId, number: number + 1 });
    });
  }

  private async write(
    tx: Transaction,
    { roundId, number, accountId }: BoardInput & { accountId: string },
    { choices, input, snapshotId, act }: Next,
    { result, refusal, tookMs }: Solved,
  ): Promise<void> {
    const kept = snapshotId ?? (await this.keep(tx, roundId, input, accountId));
    await tx.sql(
      `INSERT INTO sparring_suggestion (round_id, number, snapshot_id, weights, pins, excluded, result, refusal, took_ms, made_at,
         made_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[
          roundId,
          number,
          kept,
          ...[choices.weights, choices.pins, choices.excluded].map((one) => JSON.stringify(one)),
        ],
        ...[result && JSON.stringify(result), refusal && JSON.stringify(refusal), tookMs, tx.now, accountId],
      ],
    );
    const row = { act, actorId: accountId, objectKind: 'sparring_round', objectId: roundId };
    await this.audit.record(tx, { ...row, from: String(number - 1), to: String(number) });
  }

  private async keep(tx: Transaction, roundId: string, input: FrozenInput, accountId: string): Promise<string> {
    const [row] = await tx.sql<{ id: string }>(
      'INSERT INTO sparring_snapshot (round_id, input, frozen_at, frozen_by) VALUES ($1, $2, $3, $4) RETURNING id',
      [roundId, JSON.stringify(input), tx.now, accountId],
    );
    if (row === undefined) throw new Error('a snapshot was written without an id');
    return row.id;
  }
}

function whyNotBoard({ stage, last }: Board, number: number): BoardRefusal | null {
  if (stage === null) return { reason: 'not_found' };
  if (stage !== 'matching' && stage !== 'published') return { reason: 'wrong_stage' };
  return (last?.number ?? 0) === number ? null : { reason: 'stale_suggestion' };
}

type Solved = Pick<NonNullable<Board['last']>, 'result' | 'refusal' | 'tookMs'>;

/** Null when there is no answer that is proved. */
async function solve(snapshot: MatchSnapshot): Promise<Solved | null> {
  const began = performance.now();
  try {
    const answer = await match(snapshot);
    const tookMs = Math.round(performance.now() - began);
    return answer.ok
      ? { result: answer.value, refusal: null, tookMs }
      : { result: null, refusal: answer.refusal, tookMs };
  } catch (error) {
    if (error instanceof SolverFailed) return null;
    throw error;
  }
}
