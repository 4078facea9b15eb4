import type { Change, FitPart, MatchPair, WhatIf, WhyNot } from '#matching';
import type { PublishOutcome, SuggestOutcome } from '#sparring';

export interface WhatIfArgs {
  capacity?: { tutorId: string; by: number } | null;
  weight?: { part: FitPart; weight: number } | null;
  pin?: MatchPair | null;
}

/** The one change that is asked about; null where there is none, or several. */
export function changeOf({ capacity, weight, pin }: WhatIfArgs): Change | null {
  const changes: Change[] = [
    ...(capacity ? [{ kind: 'capacity', ...capacity } as const] : []),
    ...(weight ? [{ kind: 'weight', ...weight } as const] : []),
    ...(pin ? [{ kind: 'pin', pair: { ...pin } } as const] : []),
  ];
  return changes.length === 1 ? (changes[0] ?? null) : null;
}

const refused = (refusal: { reason: string; requestId?: string }) => ({
  __typename: 'SparringBoardRefused',
  code: refusal.reason,
  requestId: refusal.requestId ?? null,
});

type Answer<T> = { ok: true; value: T } | { ok: false; refusal: { reason: string } };

export function whatIfAnswer(outcome: Answer<WhatIf>) {
  if (!outcome.ok) return refused(outcome.refusal);
  const { totals, moves } = outcome.value;
  const moved = moves.map(({ requestId, from, to }) => ({ requestId, fromTutorId: from, toTutorId: to }));
  return { __typename: 'SparringWhatIf', ...totals, moves: moved };
}

export function whyNotAnswer(outcome: Answer<{ tutorId: string; why: WhyNot }[]>) {
  if (!outcome.ok) return refused(outcome.refusal);
  const whys = outcome.value.map(({ tutorId, why }) => ({
    tutorId,
    reason: why.reason,
    rules: why.reason === 'rules' ? why.rules : [],
    decidedBy: why.reason === 'total_would_fall' ? why.total : why.reason === 'tie' ? why.decidedBy : null,
    by: why.reason === 'total_would_fall' ? why.by : null,
  }));
  return { __typename: 'SparringWhyNots', whys };
}

export function boardSaved(outcome: SuggestOutcome | PublishOutcome) {
  return outcome.ok ? { __typename: 'SparringBoardSaved', ...outcome.value } : refused(outcome.refusal);
}
