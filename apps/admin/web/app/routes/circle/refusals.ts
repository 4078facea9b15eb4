import type { TFunction } from 'i18next';
import type {
  ArchiveCircleMutation,
  PublishCircleMutation,
  ReturnCircleMutation,
  SubmitCircleMutation,
} from '../../gql/graphql';

/** Why an act was refused, in the reader's words, and where it can be mended. */
export interface ActError {
  text: string;
  field?: string;
  href?: string;
}

type Submitted = SubmitCircleMutation['submitCircle'];
type Published = PublishCircleMutation['publishCircle'];
type Returned = ReturnCircleMutation['returnCircle'];
type Shared = Extract<Submitted, { __typename: 'CircleWrongStatus' | 'StaleCircleVersion' | 'UnknownCircle' }>;

/** The field of the form in which each missing part is written. */
const fields = {
  title: 'title.fi',
  summary: 'summary.fi',
  aim: 'aim.fi',
  languages: 'languages',
  meetings: 'meetings.1.date',
  meeting_times: 'meetings',
  capacity: 'capacity',
  enrolment: 'enrolmentOpens.date',
} as const;

function sharedError(answer: Shared, t: TFunction): ActError[] {
  switch (answer.__typename) {
    case 'CircleWrongStatus':
      return [{ text: t('refusal.wrong_status', { state: t(`status.circle.${answer.state}`) }) }];
    case 'StaleCircleVersion':
      return [{ text: t('refusal.stale_version') }];
    case 'UnknownCircle':
      return [{ text: t('refusal.not_found') }];
    default:
      return answer satisfies never;
  }
}

/** Empty when it was done. */
export function submitErrors(answer: Submitted, edit: string, t: TFunction): ActError[] {
  // The form then names each row.
  const hrefOf = (part: keyof typeof fields): string =>
    `${edit}${part === 'meeting_times' ? '?missing=meeting_times' : ''}#${fields[part]}`;
  switch (answer.__typename) {
    case 'CircleSaved':
      return [];
    case 'CircleIncomplete':
      return answer.missing.map((part) => ({ text: t(`missing.${part}`), href: hrefOf(part) }));
    default:
      return sharedError(answer, t);
  }
}

/** Empty when it was done. */
export function publishErrors(answer: Published, t: TFunction): ActError[] {
  switch (answer.__typename) {
    case 'CircleSaved':
      return [];
    case 'CircleLanguageMissing':
      return answer.languages.map((language) => ({ text: t(`refusal.language_missing.${language}`) }));
    case 'CirclePast':
      return [{ text: t('refusal.past') }];
    default:
      return sharedError(answer, t);
  }
}

/** Empty when it was done. */
export const archiveErrors = (answer: ArchiveCircleMutation['archiveCircle'], t: TFunction): ActError[] =>
  answer.__typename === 'CircleSaved' ? [] : sharedError(answer, t);

/** Empty when it was done. */
export function returnErrors(answer: Returned, t: TFunction): ActError[] {
  switch (answer.__typename) {
    case 'CircleSaved':
      return [];
    case 'ReturnNoteRefused':
      return [{ text: noteRefusal(answer.code, t), field: 'note' }];
    default:
      return sharedError(answer, t);
  }
}

function noteRefusal(code: string, t: TFunction): string {
  if (code === 'note_required') return t('refusal.note_required');
  return code === 'too_long' ? t('problem.too_long', { longest: 2000 }) : t('problem.personal_identity_code');
}

/** The text at the field of the note. */
export const noteError = (errors: ActError[]): string | null =>
  errors.find(({ field }) => field === 'note')?.text ?? null;
