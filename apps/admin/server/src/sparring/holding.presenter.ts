import type { CloseRequestOutcome, InviteTutorOutcome, RecordHeldOutcome } from '#sparring';

/** The outcome as its member of the union. */
export function holdingSaved(outcome: RecordHeldOutcome | CloseRequestOutcome | InviteTutorOutcome) {
  if (outcome.ok) return { __typename: 'AdminSparringHoldingSaved', id: outcome.value.id };
  const { refusal } = outcome;
  const problems = refusal.reason === 'invalid' ? refusal.problems.map(({ field, code }) => ({ field, code })) : [];
  return { __typename: 'AdminSparringHoldingRefused', code: refusal.reason, problems };
}
