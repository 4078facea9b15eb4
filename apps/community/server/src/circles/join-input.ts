import type { JoinCircleInput } from '#circles';
import type { CircleId, MunicipalityCode } from '#kernel';
import { badUserInput } from '#platform';

export interface JoinCircleArgs {
  circleId: string;
  municipalityCode: string;
  wish?: string | null;
  idempotencyKey: string;
}

/** Field by field: nothing that the use case does not know of goes on. */
export function joinInput({ circleId, municipalityCode, wish, idempotencyKey }: JoinCircleArgs): JoinCircleInput {
  if (!/^[\w-]{8,64}$/.test(idempotencyKey)) {
    throw badUserInput('An idempotency key has 8–64 letters, digits, hyphens or underscores.');
  }
  return {
    circleId: circleId as CircleId,
    onBehalfOf: municipalityCode as MunicipalityCode,
    wish: wish ?? null,
    idempotencyKey,
  };
}
