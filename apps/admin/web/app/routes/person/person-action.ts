import { data, redirect } from 'react-router';
import { readDate } from '#ui';
import {
  EndRoleDocument,
  ErasePersonDocument,
  GrantRoleDocument,
  LiftSuspensionDocument,
  SuspendPersonDocument,
} from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { type ActState, actError } from '../../parts/person-act';
import { answeredForTeam } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import type { Visit } from '../../visit';

/** What the page says was done; it stands in its address. */
export const doneActs = ['granted', 'ended', 'suspended', 'lifted', 'erased'] as const;
export const roles = ['municipal_coordinator', 'tutor', 'programme_coordinator', 'administrator'] as const;

const doneBy: Record<string, (typeof doneActs)[number]> = {
  grant: 'granted',
  end: 'ended',
  suspend: 'suspended',
  lift: 'lifted',
  erase: 'erased',
};

/** Done: back to the page, which says so. Refused: 422, with why and everything that was typed. */
export async function personAction(request: Request, { execute }: Visit, personId: string) {
  const locale = localeOf(new URL(request.url).pathname);
  const form = await request.formData();
  const values = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  const { act = '', subject = '' } = values;
  const code = await refusal(request, execute, personId, values);
  if (code === null) return redirect(`${path(locale, 'person', personId)}?done=${doneBy[act]}`, 303);
  const errors = [actError(code, { act, subject, t: wordsOf(locale) })];
  return data<ActState>({ act, subject, values, errors }, { status: 422 });
}

/** The code of why not; null: it is done. */
async function refusal(
  request: Request,
  execute: Visit['execute'],
  personId: string,
  values: Record<string, string>,
): Promise<string | null> {
  const { reason = '', subject: grantId = '' } = values;
  switch (values.act) {
    case 'grant':
      return grant(request, execute, personId, values);
    case 'end':
      return codeOf(answeredForTeam(request, await execute(EndRoleDocument, { input: { grantId, reason } })).it);
    case 'suspend':
      return codeOf(answeredForTeam(request, await execute(SuspendPersonDocument, { input: { personId, reason } })).it);
    case 'lift':
      return codeOf(
        answeredForTeam(request, await execute(LiftSuspensionDocument, { input: { personId, reason } })).it,
      );
    case 'erase':
      return codeOf(answeredForTeam(request, await execute(ErasePersonDocument, { input: { personId, reason } })).it);
    default:
      throw data(null, { status: 404 });
  }
}

async function grant(
  request: Request,
  execute: Visit['execute'],
  personId: string,
  { role: typedRole, municipality, tutorPlace = '', until: typedUntil = '', reason = '' }: Record<string, string>,
): Promise<string | null> {
  const role = roles.find((one) => one === typedRole);
  if (role === undefined) return 'role_required';
  const until = typedUntil.trim() === '' ? null : readDate(typedUntil);
  if (until === null && typedUntil.trim() !== '') return 'until';
  const [periodId, tutorMunicipality] = tutorPlace.split(' ');
  const scope =
    role === 'tutor'
      ? { periodId: periodId || null, municipalityCode: tutorMunicipality || null }
      : { municipalityCode: municipality || null };
  const input = { personId, role, ...scope, until, reason };
  return codeOf(answeredForTeam(request, await execute(GrantRoleDocument, { input })).it);
}

const codeOf = (answer: { __typename: string; code?: string }): string | null => answer.code ?? null;
