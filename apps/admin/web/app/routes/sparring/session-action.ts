import { data, redirect } from 'react-router';
import { type FormError, readDate } from '#ui';
import { AdminRecordHeldDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { answeredForTeam } from '../../parts/signed-in';
import { localeOf } from '../../paths';
import type { Visit } from '../../visit';

/** What was typed, and what has to be mended. */
export interface SessionState {
  values: Record<string, string>;
  errors: FormError[];
}

const problems = [
  'in_future',
  'before_match',
  'out_of_range',
  'nobody_of_requester',
  'nobody_of_tutor',
  'unknown',
] as const;
const refusals = ['not_found', 'wrong_status', 'stale_version'] as const;

/** A number as it was typed; what is none is out of every range. */
const count = (text: string): number => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : -1);

/** Records that a session was held. Done: back to the page, which says so; refused: 422 with what was typed. */
export async function sessionAction(request: Request, { execute }: Visit, id: string) {
  const { pathname } = new URL(request.url);
  const t = wordsOf(localeOf(pathname));
  const form = await request.formData();
  const values = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  const refused = (errors: FormError[]) => data<SessionState>({ values, errors }, { status: 422 });
  const heldOn = readDate(values.heldOn ?? '');
  if (heldOn === null) return refused([{ field: 'heldOn', text: t('holding.problem.day') }]);
  const attendance = Object.entries(values).flatMap(([name, text]) =>
    name.startsWith('people.') && text.trim() !== ''
      ? [{ municipalityCode: name.slice('people.'.length), people: count(text) }]
      : [],
  );
  const version = Number.parseInt(values.version ?? '', 10) || 0;
  const input = { id, version, heldOn, attendance };
  const { it } = answeredForTeam(request, await execute(AdminRecordHeldDocument, { input }));
  if (it.__typename === 'AdminSparringHoldingSaved') return redirect(`${pathname}?done=hold`, 303);
  if (it.code === 'invalid')
    return refused(
      it.problems.map(({ field, code }) => ({
        field,
        text: t(`holding.problem.${problems.find((one) => one === code) ?? 'unknown'}`),
      })),
    );
  return refused([{ text: t(`holding.refused.${refusals.find((one) => one === it.code) ?? 'not_found'}`) }]);
}
