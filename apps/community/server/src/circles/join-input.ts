import type { JoinCircleInput, OwnPlaceInput } from '#circles';
import type { CircleId, MunicipalityCode } from '#kernel';
import { badUserInput } from '#platform';

export interface JoinCircleArgs {
  circleId: string;
  municipalityCode: string;
  wish?: string | null;
  acceptQueue?: boolean | null;
  idempotencyKey: string;
}

export interface OwnPlaceArgs {
  circleId: string;
  idempotencyKey: string;
}

/** What the caller made once a form. */
export function checkedKey(key: string): string {
  if (!/^[\w-]{8,64}$/.test(key)) {
    throw badUserInput('An idempotency key has 8–64 letters, digits, hyphens or underscores.');
  }
  return key;
}

/** Field by field: nothing that the use case does not know of goes on. */
export const joinInput = ({
  circleId,
  municipalityCode,
  wish,
  acceptQueue,
  idempotencyKey,
}: JoinCircleArgs): JoinCircleInput => ({
  circleId: circleId as CircleId,
  onBehalfOf: municipalityCode as MunicipalityCode,
  wish: wish ?? null,
  acceptQueue: acceptQueue ?? true,
  idempotencyKey: checkedKey(idempotencyKey),
});

export const ownPlaceInput = ({ circleId, idempotencyKey }: OwnPlaceArgs): OwnPlaceInput => ({
  circleId: circleId as CircleId,
  idempotencyKey: checkedKey(idempotencyKey),
});
