import { data, redirect } from 'react-router';
import { type FormError, readDay, readTime } from '#ui';
import { SetSparringTimeDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { answeredForTeam } from '../../parts/signed-in';
import { localeOf } from '../../paths';
import type { Visit } from '../../visit';

/** What was typed, and what has to be mended. */
export interface TimeState {
  values: Record<string, string>;
  errors: FormError[];
}

/** At which field of the form each problem is told. */
const fields = {
  not_a_time: 'day',
  past: 'day',
  time_gap: 'clock',
  time_twice: 'clock',
  minutes_out_of_range: 'minutes',
  mode_not_shared: 'mode',
  place_required: 'place',
  place_too_long: 'place',
  link_not_https: 'link',
  reason_required: 'reason',
  reason_too_long: 'reason',
} as const;
type Code = keyof typeof fields;
const isCode = (code: string): code is Code => code in fields;

const refusals = ['not_found', 'wrong_status', 'stale_version'] as const;
const modes = ['onsite', 'remote', 'hybrid'] as const;

/** Sets the time. Done: back to the page, which says so; refused: 422 with everything that was typed. */
export async function timeAction(request: Request, { execute }: Visit, requestId: string) {
  const { pathname } = new URL(request.url);
  const t = wordsOf(localeOf(pathname));
  const values = Object.fromEntries([...(await request.formData())].map(([name, value]) => [name, String(value)]));
  const { day = '', clock = '', minutes = '', place = '', link = '', reason = '' } = values;
  const input = {
    requestId,
    version: Number.parseInt(values.version ?? '', 10) || 0,
    wallStart: `${readDay(day)}T${readTime(clock)}`,
    minutes: /^\s*\d{1,4}\s*$/.test(minutes) ? Number(minutes) : 0,
    mode: modes.find((one) => one === values.mode) ?? 'remote',
    ...{ place, link, reason },
  };
  const { it } = answeredForTeam(request, await execute(SetSparringTimeDocument, { input }));
  if (it.__typename === 'AdminSparringTimeSet') return redirect(`${pathname}?done=set`, 303);
  const refusal = refusals.find((one) => one === it.code) ?? 'not_found';
  const errors: FormError[] =
    it.code === 'invalid'
      ? it.problems.map(({ field, code }) =>
          isCode(code)
            ? { field: fields[code], text: t(`schedule.problem.${code}`) }
            : { field, text: t('schedule.problem.personal_identity_code') },
        )
      : [{ text: t(`schedule.refused.${refusal}`) }];
  return data<TimeState>({ values, errors }, { status: 422 });
}
