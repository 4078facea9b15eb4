import { data, redirect } from 'react-router';
import { type CapacityState, capacityError, capacityIn } from '#ui';
import { ChangeCircleCapacityDocument } from '../../gql/graphql';
import { answeredForTeam } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import type { Visit } from '../../visit';

/** Changes how many seats the circle has. Done: back to the page; refused: 422 with why and what was typed. */
export async function circleSeatsAction(request: Request, { execute }: Visit, circleId: string) {
  const locale = localeOf(new URL(request.url).pathname);
  const { typed, input } = capacityIn(await request.formData());
  const answer = await execute(ChangeCircleCapacityDocument, { input: { circleId, ...input } });
  const { it } = answeredForTeam(request, answer);
  if (it.__typename === 'CircleCapacityChanged')
    return redirect(`${path(locale, 'circleSeats', circleId)}?done=capacity`, 303);
  return data<CapacityState>({ ...typed, errors: [capacityError(it, locale)] }, { status: 422 });
}
