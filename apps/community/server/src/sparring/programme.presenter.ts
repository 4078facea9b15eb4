import type { AcceptProgrammeOutcome, SaveProgrammeInput, SaveProgrammeOutcome } from '#sparring';

type Item = SaveProgrammeInput['items'][number];

/** As GraphQL gives it: a choice that was not made may be missing. */
export interface ProgrammeArgs extends Omit<SaveProgrammeInput, 'items'> {
  items: (Omit<Item, 'kind' | 'leader'> & { kind?: Item['kind'] | undefined; leader?: Item['leader'] | undefined })[];
}

export const programmeInput = ({ requestId, version, goal, items }: ProgrammeArgs): SaveProgrammeInput => ({
  requestId,
  version,
  goal,
  items: items.map(({ kind, title, minutes, leader, link, material, notes }) => ({
    ...{ kind: kind ?? null, title, minutes, leader: leader ?? null },
    ...{ link, material, notes },
  })),
});

/** The outcome as its member of the union. */
export function programmeSaved(outcome: SaveProgrammeOutcome | AcceptProgrammeOutcome) {
  if (outcome.ok) return { __typename: 'SparringProgrammeSaved', version: outcome.value.version };
  const { refusal } = outcome;
  return {
    __typename: 'SparringProgrammeRefused',
    code: refusal.reason,
    status: refusal.reason === 'wrong_status' ? refusal.status : null,
    problems: refusal.reason === 'invalid' ? refusal.problems.map(({ field, code }) => ({ field, code })) : [],
  };
}
