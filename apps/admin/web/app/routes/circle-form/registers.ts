import type { RouterContextProvider } from 'react-router';
import { coHostChoices } from '#ui';
import { CircleFormRegistersDocument } from '../../gql/graphql';
import { comeBack } from '../../parts/interrupted';
import { answeredForTeam } from '../../parts/signed-in';
import { localeOf } from '../../paths';
import { visit } from '../../visit';

/** What the form chooses from; null when the form has come back without them. */
export async function registersFor(request: Request, context: Readonly<RouterContextProvider>) {
  if (context.get(comeBack) === 'without registers') return null;
  const locale = localeOf(new URL(request.url).pathname);
  const found = await context.get(visit).execute(CircleFormRegistersDocument, { locale });
  const { municipalities, organisations, themes } = answeredForTeam(request, found);
  return { municipalities, themes, coHosts: coHostChoices({ municipalities, organisations }) };
}
