import type { Enrolled, Proved, SecondStepOutcome } from '#identity';

type CodeRefusal = Extract<Proved, { ok: false }>['refusal'];

function codeRefused(refusal: CodeRefusal) {
  const code = refusal.reason;
  switch (refusal.reason) {
    case 'code_wrong':
      return { __typename: 'AdminCodeWrong', code };
    case 'too_many_attempts':
      return { __typename: 'AdminTooManyAttempts', code, retryAt: refusal.retryAt };
    default:
      return refusal satisfies never;
  }
}

/** The outcome of the second step, as its member of the union. */
export function stepTaken(outcome: SecondStepOutcome) {
  if (outcome.ok) {
    const { returnTo, recoveryCodes } = outcome.value;
    return { __typename: 'SecondStepTaken', returnTo, recoveryCodes };
  }
  const { refusal } = outcome;
  if (refusal.reason === 'first_step_missing') return { __typename: 'FirstStepMissing', code: refusal.reason };
  return codeRefused(refusal);
}

export const provedAgain = (outcome: Proved) =>
  outcome.ok ? { __typename: 'ProvedAgain', provedAt: outcome.value.provedAt } : codeRefused(outcome.refusal);

export const replaced = (outcome: Enrolled) =>
  outcome.ok
    ? { __typename: 'DeviceReplaced', recoveryCodes: outcome.value.recoveryCodes }
    : codeRefused(outcome.refusal);
