import { data, redirect } from 'react-router';
import { type CapacityState, capacityError, capacityIn } from '#ui';
import { ChangeOwnCircleCapacityDocument } from '../../gql/graphql';
import { answeredForMember } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import type { Visit } from '../../visit';

/** Changes how many seats the circle has. Done: back to the page; refused: 422 with why and what was typed. */
export async function circleSeatsAction(request: Request, { execute }: Visit, circleId: string) {
  const locale = localeOf(new URL(request.url).pathname);
  const { typed, input } = capacityIn(await request.formData());
  const answer = await execute(ChangeOwnCircleCapacityDocument, { input: { circleId, ...input } });
  const { it } = answeredForMember(request, answer);
  if (it.__typename === 'OwnCapacityChanged')
    return redirect(`${path(locale, 'ownCircleSeats', circleId)}?done=capacity`, 303);
  return data<CapacityState>({ ...typed, errors: [capacityError(it, locale)] }, { status: 422 });
}
