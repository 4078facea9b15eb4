import type { RouterContextProvider } from 'react-router';
import { coHostChoices, type FormRegisters } from '#ui';
import { OwnCircleRegistersDocument } from '../../gql/graphql';
import { comeBack } from '../../parts/interrupted';
import { answeredForMember } from '../../parts/signed-in';
import { localeOf } from '../../paths';
import { visit } from '../../visit';

/** What the form chooses from: the viewer's own municipalities, all themes and whoever may hold a circle besides; null when it has come back without them. */
export async function registersFor(
  request: Request,
  context: Readonly<RouterContextProvider>,
): Promise<FormRegisters | null> {
  if (context.get(comeBack) === 'without registers') return null;
  const locale = localeOf(new URL(request.url).pathname);
  const found = await context.get(visit).execute(OwnCircleRegistersDocument, { locale });
  const { viewer, themes, ...all } = answeredForMember(request, found);
  return {
    municipalities: viewer?.affiliations.map(({ municipality }) => municipality) ?? [],
    coHosts: coHostChoices(all),
    themes,
  };
}
