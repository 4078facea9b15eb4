import type { GiveBackSeatsInput, JoinCircleInput, OwnPlaceInput } from '#circles';
import type { CircleId, MunicipalityCode } from '#kernel';
import { checkedKey } from '#platform';

export interface JoinCircleArgs {
  circleId: string;
  municipalityCode: string;
  seats?: number | null;
  leastSeats?: number | null;
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
  seats,
  leastSeats,
  wish,
  acceptQueue,
  idempotencyKey,
}: JoinCircleArgs): JoinCircleInput => ({
  circleId: circleId as CircleId,
  onBehalfOf: municipalityCode as MunicipalityCode,
  // One seat with nothing else is no group.
  ...((seats ?? 1) === 1 && (leastSeats ?? 1) === 1
    ? {}
    : { group: { seats: seats ?? 1, least: leastSeats ?? seats ?? 1 } }),
  wish: wish ?? null,
  acceptQueue: acceptQueue ?? true,
  idempotencyKey: checkedKey(idempotencyKey),
});

export const ownPlaceInput = ({ circleId, idempotencyKey }: OwnPlaceArgs): OwnPlaceInput => ({
  circleId: circleId as CircleId,
  idempotencyKey: checkedKey(idempotencyKey),
});

export const giveBackInput = ({ keep, ...own }: OwnPlaceArgs & { keep: number }): GiveBackSeatsInput => ({
  ...ownPlaceInput(own),
  keep,
});
