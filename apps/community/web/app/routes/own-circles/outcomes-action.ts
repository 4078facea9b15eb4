import { data, redirect } from 'react-router';
import { RecordCircleOutcomesDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure, typed } from '../../parts/forms';
import { signInFirst } from '../../parts/signed-in';
import { localeOf } from '../../paths';
import type { Visit } from '../../visit';

/** What was typed, and what has to be mended. */
export interface OutcomesState {
  kind: string;
  fi: string;
  sv: string;
  errors: { text: string; field?: string }[];
}

/** Records what came of the circle. Done: back to the page, which says so; refused: 422 with what was typed. */
export async function outcomesAction(request: Request, { execute }: Visit, id: string) {
  const { pathname } = new URL(request.url);
  const t = wordsOf(localeOf(pathname));
  const form = await request.formData();
  const kept = { kind: typed(form, 'kind'), fi: typed(form, 'fi'), sv: typed(form, 'sv') };
  const refused = (errors: OutcomesState['errors'], status = 422) =>
    data<OutcomesState>({ ...kept, errors }, { status });
  const input = {
    id,
    version: Number.parseInt(typed(form, 'version'), 10) || 0,
    kind: kept.kind === 'NONE' ? ('NONE' as const) : ('OUTCOMES' as const),
    fi: kept.fi,
    sv: kept.sv,
  };
  const { data: done, errors } = await execute(RecordCircleOutcomesDocument, { input });
  if (!done) {
    const { text, status, code } = failure(errors, t);
    return code === 'UNAUTHENTICATED' ? signInFirst(request) : refused([{ text }], status);
  }
  const { recordCircleOutcomes: answer } = done;
  switch (answer.__typename) {
    case 'OwnCircleSaved':
      return redirect(`${pathname}?done=recorded`, 303);
    case 'OwnCircleRefused':
      return refused(
        answer.problems.map(({ field, code }) => ({
          field,
          text: t(`outcomes.problem.${code === 'required' || code === 'too_long' ? code : 'personal_identity_code'}`),
        })),
      );
    case 'OwnCircleWrongState':
      return refused([{ text: t('outcomes.notYet') }]);
    case 'OwnCircleChanged':
      return refused([{ text: t('outcomes.problem.changed') }]);
    case 'OwnCircleNotFound':
      return refused([{ text: t('refusal.not_found') }]);
    default:
      return answer satisfies never;
  }
}
