import { data, redirect } from 'react-router';
import { type FormError, readDate } from '#ui';
import {
  AdminCloseRequestDocument,
  AdminInviteTutorDocument,
  AdminRecordHeldDocument,
  type AdminSparringHeldInput,
} from '../../gql/graphql';
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
const refusals = ['not_found', 'wrong_status', 'stale_version', 'not_due', 'invited'] as const;
export const sessionActs = ['hold', 'close', 'invite'] as const;

/** A number as it was typed; what is none is out of every range. */
const count = (text: string): number => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : -1);

/** Does what the button says. Done: back to the page, which says so; refused: 422 with what was typed. */
export async function sessionAction(request: Request, { execute }: Visit, id: string) {
  const { pathname } = new URL(request.url);
  const t = wordsOf(localeOf(pathname));
  const form = await request.formData();
  const values = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  const act = sessionActs.find((one) => one === values.act) ?? 'hold';
  const refused = (errors: FormError[]) => data<SessionState>({ values, errors }, { status: 422 });
  const version = Number.parseInt(values.version ?? '', 10) || 0;
  const ask = async () => {
    if (act === 'close') return execute(AdminCloseRequestDocument, { input: { id, version } });
    if (act === 'invite') return execute(AdminInviteTutorDocument, { requestId: id });
    const input = heldInput(id, version, values);
    return input && execute(AdminRecordHeldDocument, { input });
  };
  const answer = await ask();
  if (answer === null) return refused([{ field: 'heldOn', text: t('holding.problem.day') }]);
  const { it } = answeredForTeam(request, answer);
  if (it.__typename === 'AdminSparringHoldingSaved') return redirect(`${pathname}?done=${act}`, 303);
  if (it.code === 'invalid')
    return refused(
      it.problems.map(({ field, code }) => ({
        field,
        text: t(`holding.problem.${problems.find((one) => one === code) ?? 'unknown'}`),
      })),
    );
  return refused([{ text: t(`holding.refused.${refusals.find((one) => one === it.code) ?? 'not_found'}`) }]);
}

function heldInput(id: string, version: number, values: Record<string, string>): AdminSparringHeldInput | null {
  const heldOn = readDate(values.heldOn ?? '');
  if (heldOn === null) return null;
  const attendance = Object.entries(values).flatMap(([name, text]) =>
    name.startsWith('people.') && text.trim() !== ''
      ? [{ municipalityCode: name.slice('people.'.length), people: count(text) }]
      : [],
  );
  return { id, version, heldOn, attendance };
}
