import type { TFunction } from 'i18next';
import { data, redirect } from 'react-router';
import { type FormError, readDate } from '#ui';
import {
  ChooseSparringTimeDocument,
  MarkSparringTimeDocument,
  ProposeSparringTimeDocument,
  RescheduleSparringDocument,
} from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure, typed } from '../../parts/forms';
import { signInFirst } from '../../parts/signed-in';
import { localeOf } from '../../paths';
import type { Visit } from '../../visit';

/** At which field each refusal is told; the others are told above the page. */
const fields = {
  not_found: undefined,
  wrong_status: undefined,
  stale_version: undefined,
  not_a_time: 'day',
  time_gap: 'clock',
  time_twice: 'clock',
  past: undefined,
  minutes_out_of_range: 'minutes',
  too_many: undefined,
  already_proposed: 'day',
  nobody_of_a_side: 'timeId',
  mode_not_shared: 'mode',
  place_required: 'place',
  place_too_long: 'place',
  personal_identity_code: undefined,
  link_not_https: 'link',
  reason_required: 'reason',
  reason_too_long: 'reason',
} as const;

type Code = keyof typeof fields;
const isCode = (code: string): code is Code => code in fields;

const errorFor = (code: string, t: TFunction): FormError => {
  const known: Code = isCode(code) ? code : 'not_found';
  return { text: t(`schedule.refused.${known}`), field: fields[known] };
};

/** `13`, `13.00` and `13:00` as `13:00`. */
function readClock(text: string): string | null {
  const [, hour, minute = '00'] = /^\s*(\d{1,2})(?:[.:](\d{2}))?\s*$/.exec(text) ?? [];
  return hour === undefined ? null : `${hour.padStart(2, '0')}:${minute}`;
}

const modes = ['onsite', 'remote', 'hybrid'] as const;
const marks = ['free', 'if_need_be', 'not_free'] as const;
const done = { propose: 'proposed', mark: 'marked', choose: 'chosen', reschedule: 'rescheduling' } as const;

/** What the form asks for, as operations to be done one after the other. */
function operations({ execute }: Visit, form: FormData, requestId: string) {
  const version = Number.parseInt(typed(form, 'version'), 10) || 0;
  switch (typed(form, 'act')) {
    case 'propose': {
      const wallStart = `${readDate(typed(form, 'day')) ?? ''}T${readClock(typed(form, 'clock')) ?? ''}`;
      const minutes = Number.parseInt(typed(form, 'minutes'), 10) || 0;
      return [() => execute(ProposeSparringTimeDocument, { input: { requestId, wallStart, minutes } })];
    }
    case 'choose': {
      const mode = modes.find((one) => one === typed(form, 'mode')) ?? 'remote';
      const [timeId, place, link] = [typed(form, 'timeId'), typed(form, 'place'), typed(form, 'link')];
      const input = { requestId, version, timeId, mode, place, link };
      return [() => execute(ChooseSparringTimeDocument, { input })];
    }
    case 'reschedule': {
      const input = { requestId, version, reason: typed(form, 'reason') };
      return [() => execute(RescheduleSparringDocument, { input })];
    }
    default:
      return [...form].flatMap(([name, value]) => {
        const mark = marks.find((one) => one === value);
        if (!name.startsWith('mark-') || mark === undefined) return [];
        const input = { timeId: name.slice('mark-'.length), mark };
        return [() => execute(MarkSparringTimeDocument, { input })];
      });
  }
}

/** Does what the button says. Refused: 422, with everything that was typed. */
export async function timeAction(request: Request, visit: Visit, id: string) {
  const { pathname } = new URL(request.url);
  const t = wordsOf(localeOf(pathname));
  const form = await request.formData();
  const values = Object.fromEntries([...form].map(([name, value]) => [name, typeof value === 'string' ? value : '']));
  const refused = (errors: FormError[], status = 422) => data({ values, errors }, { status });
  for (const operation of operations(visit, form, id)) {
    const answer = await operation();
    if (!answer.data) {
      const { text, status, code } = failure(answer.errors, t);
      return code === 'UNAUTHENTICATED' ? signInFirst(request) : refused([{ text }], status);
    }
    if ('code' in answer.data.it) return refused([errorFor(answer.data.it.code, t)]);
  }
  const act = Object.entries(done).find(([name]) => name === values.act)?.[1] ?? 'marked';
  return redirect(`${pathname}?done=${act}`, 303);
}
