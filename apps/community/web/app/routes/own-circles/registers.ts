import type { RouterContextProvider } from 'react-router';
import type { FormRegisters } from '#ui';
import { OwnCircleRegistersDocument } from '../../gql/graphql';
import { comeBack } from '../../parts/interrupted';
import { answeredForMember } from '../../parts/signed-in';
import { localeOf } from '../../paths';
import { visit } from '../../visit';

/** What the form chooses from: the viewer's own municipalities and all themes; null when it has come back without them. */
export async function registersFor(
  request: Request,
  context: Readonly<RouterContextProvider>,
): Promise<FormRegisters | null> {
  if (context.get(comeBack) === 'without registers') return null;
  const locale = localeOf(new URL(request.url).pathname);
  const found = await context.get(visit).execute(OwnCircleRegistersDocument, { locale });
  const { viewer, themes } = answeredForMember(request, found);
  return { municipalities: viewer?.affiliations.map(({ municipality }) => municipality) ?? [], themes };
}
