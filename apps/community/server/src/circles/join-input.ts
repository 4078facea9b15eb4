import type { JoinCircleInput, OwnPlaceInput } from '#circles';
import type { CircleId, MunicipalityCode } from '#kernel';
import { checkedKey } from '#platform';

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
