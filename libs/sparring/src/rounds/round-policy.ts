import { containsPersonalIdentityCode, resolveWallTime } from '#kernel';
import { canMoveRound, type RoundStage, type RoundState } from './round-status.js';

/** A round as it was typed: times as the clocks of Finland show them, `2027-01-31T16:00`. */
export interface RoundTyped {
  nameFi: string;
  nameSv: string;
  opensAt: string;
  closesAt: string;
  /** Null: a week before it closes, where it is open for longer than that. */
  remindAt: string | null;
  regions: string[];
  added: string[];
  leftOut: string[];
}

/** What has to be known before it can be kept. */
export interface RoundFacts {
  now: Date;
  /** Instants at which the period begins and is over. */
  period: { from: Date; to: Date };
  /** The round as it is kept; null for a new one. */
  kept: { opensAt: Date; closesAt: Date; state: RoundState } | null;
  /** Whether every region and municipality is known. */
  areaKnown: boolean;
}

export interface RoundProblem {
  field: 'name_fi' | 'name_sv' | 'opens_at' | 'closes_at' | 'remind_at' | 'area';
  code:
    | 'required'
    | 'too_long'
    | 'personal_identity_code'
    | 'not_a_time'
    | 'time_gap'
    | 'time_twice'
    | 'outside_period'
    | 'already_open'
    | 'not_after_opening'
    | 'in_past'
    | 'not_within'
    | 'unknown'
    | 'overlaps';
}

export interface RoundTimes {
  opensAt: Date;
  closesAt: Date;
  remindAt: Date | null;
}

const longestName = 150;

/** The instants that were typed, or what has to be mended. */
export function roundTimes(
  { opensAt, closesAt, remindAt }: Pick<RoundTyped, 'opensAt' | 'closesAt' | 'remindAt'>,
  facts: RoundFacts,
): { times: RoundTimes | null; problems: RoundProblem[] } {
  const [opens, closes] = [resolveWallTime(opensAt), resolveWallTime(closesAt)];
  const reminds = remindAt === null ? null : resolveWallTime(remindAt);
  const unread: RoundProblem[] = [
    ...(opens.ok ? [] : [{ field: 'opens_at', code: opens.reason } as const]),
    ...(closes.ok ? [] : [{ field: 'closes_at', code: closes.reason } as const]),
    ...(reminds === null || reminds.ok ? [] : [{ field: 'remind_at', code: reminds.reason } as const]),
  ];
  if (!opens.ok || !closes.ok || (reminds !== null && !reminds.ok)) return { times: null, problems: unread };
  const times = {
    opensAt: opens.instant,
    closesAt: closes.instant,
    remindAt: reminds === null ? aWeekBefore(closesAt, opens.instant) : reminds.instant,
  };
  const problems = timeProblems(times, facts);
  return problems.length > 0 ? { times: null, problems } : { times, problems };
}

/** By the clocks: a change of them lies between, or does not. */
function aWeekBefore(closesAt: string, opensAt: Date): Date | null {
  const [day = '', time = ''] = closesAt.split('T');
  const before = new Date(`${day}T00:00:00Z`);
  before.setUTCDate(before.getUTCDate() - 7);
  const found = resolveWallTime(`${before.toISOString().slice(0, 10)}T${time}`);
  const instant = found.ok ? found.instant : 'later' in found ? found.later : null;
  return instant !== null && instant > opensAt ? instant : null;
}

function timeProblems({ opensAt, closesAt, remindAt }: RoundTimes, facts: RoundFacts): RoundProblem[] {
  const { now, period, kept } = facts;
  const hasOpened = kept !== null && kept.state !== 'waiting';
  const problems: RoundProblem[] = [];
  if (hasOpened && opensAt.getTime() !== kept.opensAt.getTime())
    problems.push({ field: 'opens_at', code: 'already_open' });
  else if (opensAt < period.from || opensAt >= period.to) problems.push({ field: 'opens_at', code: 'outside_period' });
  const sameClosing = kept !== null && closesAt.getTime() === kept.closesAt.getTime();
  if (closesAt <= opensAt) problems.push({ field: 'closes_at', code: 'not_after_opening' });
  else if (closesAt > period.to) problems.push({ field: 'closes_at', code: 'outside_period' });
  else if (closesAt <= now && !sameClosing) problems.push({ field: 'closes_at', code: 'in_past' });
  if (remindAt !== null && (remindAt <= opensAt || remindAt >= closesAt))
    problems.push({ field: 'remind_at', code: 'not_within' });
  return problems;
}

/** What has to be mended in names and area. Names are tidied before. */
export function roundProblems(typed: RoundTyped, { areaKnown }: RoundFacts): RoundProblem[] {
  const { nameFi, nameSv, regions, added, leftOut } = typed;
  const both = added.some((code) => leftOut.includes(code));
  return [
    ...nameProblems('name_fi', nameFi),
    ...nameProblems('name_sv', nameSv),
    ...(regions.length + added.length === 0 ? [{ field: 'area', code: 'required' } as const] : []),
    ...(areaKnown && !both ? [] : [{ field: 'area', code: 'unknown' } as const]),
  ];
}

function nameProblems(field: 'name_fi' | 'name_sv', name: string): RoundProblem[] {
  if (name === '') return [{ field, code: 'required' }];
  if (name.length > longestName) return [{ field, code: 'too_long' }];
  return containsPersonalIdentityCode(name) ? [{ field, code: 'personal_identity_code' }] : [];
}

/** What decides on an act on a round; null where there is none. */
export interface HeldRound {
  id: string;
  periodId: string;
  stage: RoundStage;
  state: RoundState;
  version: number;
}

export type RoundRefusal =
  | { reason: 'not_found' }
  | { reason: 'wrong_stage'; state: RoundState }
  | { reason: 'stale_version' };

/** Why its plan cannot be changed; null: it can, until the matching begins. */
export function whyNotChangeRound(round: HeldRound | null, version: number): RoundRefusal | null {
  if (round === null) return { reason: 'not_found' };
  if (round.stage !== 'planned') return { reason: 'wrong_stage', state: round.state };
  return round.version === version ? null : { reason: 'stale_version' };
}

/** Why the round cannot come into that stage; null: it can. The matching begins when it has closed. */
export function whyNotMoveRound(round: HeldRound | null, version: number, to: RoundStage): RoundRefusal | null {
  if (round === null) return { reason: 'not_found' };
  const waits = round.stage === 'planned' && round.state !== 'closed';
  if (waits || !canMoveRound(round.stage, to)) return { reason: 'wrong_stage', state: round.state };
  return round.version === version ? null : { reason: 'stale_version' };
}

export type LateRefusal = RoundRefusal | { reason: 'not_invited' } | { reason: 'already_given' };

/** Why a municipality cannot get leave to ask late; null: it can, from closing until the matching begins. */
export function whyNotLate(
  round: HeldRound | null,
  { invited, given }: { invited: boolean; given: boolean },
): LateRefusal | null {
  if (round === null) return { reason: 'not_found' };
  if (round.state !== 'closed') return { reason: 'wrong_stage', state: round.state };
  if (!invited) return { reason: 'not_invited' };
  return given ? { reason: 'already_given' } : null;
}
