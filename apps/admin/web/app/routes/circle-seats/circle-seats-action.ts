import { data, redirect } from 'react-router';
import { type CapacityState, capacityError, capacityIn, type DecisionState, decisionError, decisionIn } from '#ui';
import { ChangeCircleCapacityDocument, DecideCircleApplicationDocument } from '../../gql/graphql';
import { answeredForTeam } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import type { Visit } from '../../visit';

/** What the page says was done; it stands in its address. */
export const doneActs = ['capacity', 'approved', 'declined'] as const;

/**
 * Changes how many seats the circle has, or decides on an application. Done: back to the page; refused: 422 with why and
 * what was typed.
 */
export async function circleSeatsAction(request: Request, { execute }: Visit, circleId: string) {
  const locale = localeOf(new URL(request.url).pathname);
  const done = (what: (typeof doneActs)[number]) =>
    redirect(`${path(locale, 'circleSeats', circleId)}?done=${what}`, 303);
  const form = await request.formData();
  const decision = decisionIn(form);
  if (decision !== null) {
    const { it } = answeredForTeam(request, await execute(DecideCircleApplicationDocument, { input: decision }));
    if (it.__typename === 'CircleApplicationDecided') return done(decision.approve ? 'approved' : 'declined');
    const { enrolmentId, reason } = decision;
    const errors = [decisionError(it.code, enrolmentId, locale)];
    return data<DecisionState | CapacityState>({ enrolmentId, reason, errors }, { status: 422 });
  }
  const { typed, input } = capacityIn(form);
  const answer = await execute(ChangeCircleCapacityDocument, { input: { circleId, ...input } });
  const { it } = answeredForTeam(request, answer);
  if (it.__typename === 'CircleCapacityChanged') return done('capacity');
  const errors = [capacityError(it, locale)];
  return data<DecisionState | CapacityState>({ ...typed, errors }, { status: 422 });
}
