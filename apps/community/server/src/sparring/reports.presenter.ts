import type {
  AnswerFollowUpInput,
  FollowUpOutcome,
  RecordHeldOutcome,
  SaveReportInput,
  SaveReportOutcome,
  SparringFeedbackOutcome,
  TutorAnswerOutcome,
} from '#sparring';

/** As GraphQL gives it: what was not said may be missing. */
export interface ReportArgs extends Omit<SaveReportInput, 'commitments'> {
  commitments: { what: string; municipalityCode?: string | null; role: string; dueOn?: string | null }[];
}

export const reportInput = ({ commitments, ...input }: ReportArgs): SaveReportInput => ({
  ...input,
  commitments: commitments.map(({ what, role, ...one }) => ({
    ...{ what, role },
    ...{ municipalityCode: one.municipalityCode ?? null, dueOn: one.dueOn ?? null },
  })),
});

export interface FollowUpArgs extends Omit<AnswerFollowUpInput, 'commitments' | 'support'> {
  commitments: {
    position: number;
    state?: AnswerFollowUpInput['commitments'][number]['state'] | undefined;
    words: string;
  }[];
  support?: AnswerFollowUpInput['support'] | undefined;
}

export const followUpInput = ({ commitments, support, ...input }: FollowUpArgs): AnswerFollowUpInput => ({
  ...input,
  support: support ?? null,
  commitments: commitments.map(({ position, state, words }) => ({ position, state: state ?? null, words })),
});

/** The outcome as its member of the union. */
export function holdingSaved(
  outcome: RecordHeldOutcome | SaveReportOutcome | SparringFeedbackOutcome | FollowUpOutcome | TutorAnswerOutcome,
) {
  if (outcome.ok) return { __typename: 'SparringHoldingSaved', id: outcome.value.id };
  const { refusal } = outcome;
  return {
    __typename: 'SparringHoldingRefused',
    code: refusal.reason,
    status: refusal.reason === 'wrong_status' ? refusal.status : null,
    problems: refusal.reason === 'invalid' ? refusal.problems.map(({ field, code }) => ({ field, code })) : [],
  };
}
