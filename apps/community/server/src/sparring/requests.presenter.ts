import type { DecideRequestOutcome, SaveRequestOutcome, StartRequestOutcome, SubmitRequestOutcome } from '#sparring';

/** The outcome as its member of the union. */
export function saved(outcome: StartRequestOutcome | SaveRequestOutcome | SubmitRequestOutcome | DecideRequestOutcome) {
  if (outcome.ok) return { __typename: 'SparringRequestSaved', id: outcome.value.id, version: outcome.value.version };
  const { refusal } = outcome;
  return {
    __typename: 'SparringRequestRefused',
    code: refusal.reason,
    status: refusal.reason === 'wrong_status' ? refusal.status : null,
    problems: refusal.reason === 'invalid' ? refusal.problems.map(({ field, code }) => ({ field, code })) : [],
  };
}
