import type { RequestStatus } from '../request-status.js';
import { type HoldingProblem, textProblems } from './held-policy.js';

/** When it is asked what has become of a session; the last answer closes the request. */
export const followUpMonths = [3, 6, 12] as const;
export type FollowUpMonths = (typeof followUpMonths)[number];
export const lastMonths: FollowUpMonths = 12;

export type CommitmentState = 'done' | 'under_way' | 'dropped';
export type SupportGoesOn = 'yes' | 'partly' | 'no';

export interface FollowUpAnswer {
  commitments: { position: number; state: CommitmentState | null; words: string | null }[];
  changes: string | null;
  support: SupportGoesOn | null;
  reached: string | null;
}

/** What has to be mended before an answer can be kept: each commitment is answered, and whether support goes on. */
export function followUpProblems(answer: FollowUpAnswer, positions: readonly number[]): HoldingProblem[] {
  const { commitments, changes, support, reached } = answer;
  const told = new Map(commitments.map((one) => [one.position, one]));
  const strange = commitments.some(({ position }) => !positions.includes(position)) || told.size < commitments.length;
  return [
    ...(strange ? [{ field: 'commitments', code: 'unknown' } as const] : []),
    ...positions.flatMap((position) => [
      ...(told.get(position)?.state ? [] : [{ field: `commitments.${position}.state`, code: 'required' } as const]),
      ...textProblems(`commitments.${position}.words`, told.get(position)?.words ?? null),
    ]),
    ...textProblems('changes', changes),
    ...(support === null ? [{ field: 'support', code: 'required' } as const] : []),
    ...textProblems('reached', reached),
  ];
}

interface FollowUpFacts {
  status: RequestStatus;
  /** Whether its day has come, in Finland. */
  due: boolean;
  answered: boolean;
}

export type FollowUpRefusal =
  | { reason: 'wrong_status'; status: RequestStatus }
  | { reason: 'not_due' }
  | { reason: 'answered' };

/** Why it cannot be answered; null: it can, however late, as long as the request is not closed. */
export function whyNotAnswer({ status, due, answered }: FollowUpFacts): FollowUpRefusal | null {
  if (answered) return { reason: 'answered' };
  if (status !== 'reported') return { reason: 'wrong_status', status };
  return due ? null : { reason: 'not_due' };
}

/** Whether the request is closed by an answer: the last one, or the last that was missing. */
export const closes = (months: number, answeredBefore: readonly number[]): boolean =>
  months === lastMonths || followUpMonths.every((one) => one === months || answeredBefore.includes(one));
