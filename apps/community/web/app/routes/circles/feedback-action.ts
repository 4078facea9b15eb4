import { data, redirect } from 'react-router';
import { GiveCircleFeedbackDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure, typed } from '../../parts/forms';
import { signInFirst } from '../../parts/signed-in';
import { localeOf } from '../../paths';
import type { Visit } from '../../visit';

/** What was typed, and what has to be mended. */
export interface FeedbackState {
  goalMet: string;
  usefulness: string;
  words: string;
  errors: { text: string; field?: string }[];
}

const step = (text: string): number | null => (/^[1-5]$/.test(text) ? Number(text) : null);

/** Keeps what someone thought of a circle. Done: back to the page, which says so; refused: 422 with what was typed. */
export async function feedbackAction(request: Request, { execute }: Visit) {
  const { pathname } = new URL(request.url);
  const t = wordsOf(localeOf(pathname));
  const form = await request.formData();
  const kept = { goalMet: typed(form, 'goalMet'), usefulness: typed(form, 'usefulness'), words: typed(form, 'words') };
  const refused = (errors: FeedbackState['errors'], status = 422) =>
    data<FeedbackState>({ ...kept, errors }, { status });
  const input = {
    circleId: typed(form, 'circle'),
    goalMet: step(kept.goalMet),
    usefulness: step(kept.usefulness),
    words: kept.words,
  };
  const { data: done, errors } = await execute(GiveCircleFeedbackDocument, { input });
  if (!done) {
    const { text, status, code } = failure(errors, t);
    return code === 'UNAUTHENTICATED' ? signInFirst(request) : refused([{ text }], status);
  }
  const { giveCircleFeedback: answer } = done;
  switch (answer.__typename) {
    case 'FeedbackGiven':
      return redirect(`${pathname}?done=given`, 303);
    case 'FeedbackRefused':
      return refused(
        answer.problems.map(({ field, code }) => ({
          field,
          text:
            field === 'words'
              ? t(code === 'too_long' ? 'refusal.too_long' : 'refusal.personal_identity_code')
              : t('feedback.choose'),
        })),
      );
    case 'FeedbackClosed':
      return refused([{ text: t('feedback.closed') }]);
    case 'NotInCircle':
      return refused([{ text: t('feedback.notIn') }]);
    case 'CircleNotFound':
      return refused([{ text: t('refusal.not_found') }]);
    default:
      return answer satisfies never;
  }
}
