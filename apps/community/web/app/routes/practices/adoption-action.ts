import type { TFunction } from 'i18next';
import type { Locale } from '#kernel';
import { type FormError, readDate } from '#ui';
import {
  type AdoptionOutcomeFragment,
  type AdoptionStage,
  RecordAdoptionDocument,
  TakeBackAdoptionChangeDocument,
  TellAdoptionExperienceDocument,
} from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure, typed } from '../../parts/forms';
import type { Visit } from '../../visit';
import { adoptionStages, dayIn } from './adoption-words';

export interface AdoptionState {
  /** What was sent, by the names of the fields. */
  typed: Record<string, string>;
  errors: FormError[];
  status: number;
}

type Done = { done: 'saved' | 'takenBackDone' | 'told' };

/** What one of the forms of the page asks for; what was typed comes back with what has to be mended. */
export async function actOnAdoption(
  request: Request,
  { execute }: Visit,
  locale: Locale,
): Promise<AdoptionState | Done | 'sign_in'> {
  const form = await request.formData();
  const t = wordsOf(locale);
  const given = Object.fromEntries([...form].map(([name, value]) => [name, typeof value === 'string' ? value : '']));
  const act = typed(form, 'act');
  const ids = { practiceId: typed(form, 'practiceId'), municipalityCode: typed(form, 'municipality') };
  const refused = (errors: FormError[], status = 422): AdoptionState => ({ typed: given, errors, status });
  const missing = act === 'record' ? missingOf(form, ids.municipalityCode, t) : [];
  if (missing.length > 0) return refused(missing);
  const answer = await (() => {
    if (act === 'takeBack') {
      const input = { changeId: typed(form, 'change'), reason: typed(form, 'reason') };
      return execute(TakeBackAdoptionChangeDocument, { input });
    }
    if (act === 'tell')
      return execute(TellAdoptionExperienceDocument, { input: { ...ids, locale, text: typed(form, 'text') } });
    return execute(RecordAdoptionDocument, {
      input: {
        ...ids,
        version: Number(typed(form, 'version')) || 0,
        stage: stageIn(form) ?? 'interested',
        onDay: readDate(typed(form, 'day')) ?? '',
        revision: Number(typed(form, 'revision')) || 0,
        learnedFrom: typed(form, 'learnedFrom') || null,
        circleId: typed(form, 'circleId') || null,
        bySparring: typed(form, 'bySparring') === 'yes',
        adapted: typed(form, 'adapted'),
      },
    });
  })();
  if (!answer.data) {
    const { text, status, code } = failure(answer.errors, t);
    return code === 'UNAUTHENTICATED' ? 'sign_in' : refused([{ text }], status);
  }
  const { it } = answer.data;
  if (it.__typename === 'AdoptionKept')
    return { done: act === 'takeBack' ? 'takenBackDone' : act === 'tell' ? 'told' : 'saved' };
  const change = typed(form, 'change');
  return refused([
    errorOf(it, act === 'takeBack' ? `reason-${change}` : null, { of: ids.municipalityCode, locale, t }),
  ]);
}

const stageIn = (form: FormData): AdoptionStage | undefined =>
  adoptionStages.find((stage) => stage === typed(form, 'stage'));

function missingOf(form: FormData, of: string, t: TFunction): FormError[] {
  return [
    ...(stageIn(form) ? [] : [{ text: t('adoption.refused.required'), field: `stage-${of}` }]),
    ...(readDate(typed(form, 'day')) ? [] : [{ text: t('field.date'), field: `day-${of}` }]),
  ];
}

const codes = [
  ...(['not_found', 'not_a_representative', 'own_practice', 'stale_version', 'retracted'] as const),
  ...(['already_taken_back', 'cycle', 'source_not_adopter', 'others_learned', 'required', 'too_long'] as const),
  ...(['personal_identity_code', 'in_the_future', 'before_publication', 'unknown'] as const),
];

interface Where {
  /** Code of the municipality whose form it is. */
  of: string;
  locale: Locale;
  t: TFunction;
}

function errorOf(
  { code, field, day }: Extract<AdoptionOutcomeFragment, { __typename: 'AdoptionRefused' }>,
  only: string | null,
  { of, locale, t }: Where,
): FormError {
  const known = codes.find((one) => one === code) ?? 'not_found';
  const text = t(`adoption.refused.${known}`, { date: day ? dayIn(day, locale) : '' });
  const at = only ?? (field ? `${field}-${of}` : null);
  return at === null || (only !== null && !field) ? { text } : { text, field: at };
}
