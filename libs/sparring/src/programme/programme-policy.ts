import { containsPersonalIdentityCode } from '#kernel';
import type { MoveRefusal, RequestFacts } from '../request-policy.js';
import type { RequestStatus } from '../request-status.js';
import type { Side } from '../sides.js';
import type { ProgrammeContent, ProgrammeItem } from './programme-parts.js';

const mostItems = 20;
const [shortest, longestItem] = [5, 240];
const longest = { goal: 500, title: 200, link: 1000, material: 500, notes: 1000 };

export interface ProgrammeProblem {
  /** goal, items; of an item, from 1: items.2.kind, items.2.title, .minutes, .leader, .link, .material, .notes */
  field: string;
  code: 'required' | 'out_of_range' | 'too_long' | 'too_many' | 'link_invalid' | 'personal_identity_code';
}

/** What has to be mended before it can be saved. */
export function programmeProblems({ goal, items }: ProgrammeContent): ProgrammeProblem[] {
  return [
    ...textProblems('goal', goal, longest.goal),
    ...(items.length > mostItems ? [{ field: 'items', code: 'too_many' } as const] : []),
    ...items.flatMap((item, index) => itemProblems(item, `items.${index + 1}`)),
  ];
}

function itemProblems({ kind, title, minutes, leader, link, material, notes }: ProgrammeItem, at: string) {
  const missing: [string, boolean][] = [
    ['kind', kind === null],
    // A break needs no other word.
    ['title', title === null && kind !== 'break'],
    ['leader', leader === null],
  ];
  const problems: ProgrammeProblem[] = [
    ...missing.flatMap(([field, lacks]) => (lacks ? [{ field: `${at}.${field}`, code: 'required' as const }] : [])),
    ...textProblems(`${at}.title`, title, longest.title),
    ...textProblems(`${at}.material`, material, longest.material),
    ...textProblems(`${at}.notes`, notes, longest.notes),
  ];
  if (!Number.isInteger(minutes) || minutes < shortest || minutes > longestItem)
    problems.push({ field: `${at}.minutes`, code: 'out_of_range' });
  if (link !== null && !isSafeLink(link)) problems.push({ field: `${at}.link`, code: 'link_invalid' });
  return problems;
}

const isSafeLink = (link: string): boolean =>
  link.length <= longest.link &&
  !/\s/.test(link) &&
  /^https:\/\//.test(link) &&
  URL.canParse(link) &&
  !containsPersonalIdentityCode(link);

function textProblems(field: string, text: string | null, most: number): ProgrammeProblem[] {
  if (text === null) return [];
  if (text.length > most) return [{ field, code: 'too_long' }];
  return containsPersonalIdentityCode(text) ? [{ field, code: 'personal_identity_code' }] : [];
}

/** How a programme stands, and for which side someone acts on it. */
export interface ProgrammeFacts {
  pairId: string;
  side: Side;
  /** 0 before anything was written. */
  version: number;
  items: number;
  requesterAccepted: boolean;
  tutorAccepted: boolean;
}

/** From when both have said yes to each other until the session is held. */
const underPreparation: readonly RequestStatus[] = ['matched', 'scheduled', 'rescheduling', 'prepared'];

/** Why the programme cannot be written or accepted; null: it can. What was read must be what there is. */
export function whyNotPrepare(
  request: RequestFacts | null,
  programme: Pick<ProgrammeFacts, 'version'> | null,
  version: number,
): MoveRefusal | null {
  if (request === null) return { reason: 'not_found' };
  if (programme === null || !underPreparation.includes(request.status))
    return { reason: 'wrong_status', status: request.status };
  return programme.version === version ? null : { reason: 'stale_version' };
}

/** Whether there is something that can be accepted. */
export const whyNotAccept = ({ items }: Pick<ProgrammeFacts, 'items'>): { reason: 'no_items' } | null =>
  items === 0 ? { reason: 'no_items' } : null;
