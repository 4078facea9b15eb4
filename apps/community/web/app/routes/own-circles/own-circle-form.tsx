import type { ReactNode } from 'react';
import {
  Button,
  CircleFields,
  type FormError,
  type FormRegisters,
  type FormValues,
  fieldsOf,
  KeptForm,
  type Problem,
  summaryLine,
} from '#ui';
import { autosaveScript } from '../../parts/autosave';
import { PageFrame } from '../../parts/page-frame';
import { path } from '../../paths';
import { useWords } from '../../use-words';
import type { FormState } from './own-circle-action';

interface OwnCircleFormProps {
  title: string;
  lead?: string;
  /** The page's own address. */
  action: string;
  /** The draft as it is now; null where it is a new one. */
  draft: string | null;
  values: FormValues;
  state: FormState | undefined;
  registers: FormRegisters | null;
  /** What else has to be mended. */
  errors?: FormError[];
  /** Rows that are no meetings yet, where that was asked for. */
  untimed?: Problem[];
  children?: ReactNode;
}

/** The page of the form: errors on top, then the fields; or, without registers, what was typed to be sent again. */
export function OwnCircleForm({ title, lead, action, draft, values, state, registers, ...more }: OwnCircleFormProps) {
  const { locale, t } = useWords();
  const problems = state?.problems ?? more.untimed ?? [];
  const interrupted = state?.interrupted ?? null;
  const errors = [
    ...(interrupted === 'signIn' ? [{ text: t('ownCircle.refusal.session') }] : []),
    ...(interrupted === 'unavailable' ? [{ text: t('refusal.service_unavailable') }] : []),
    ...(state?.refusal ? [{ text: state.refusal }] : []),
    ...problems.map((problem) => ({ text: summaryLine(problem, locale), field: problem.field })),
    ...(state === undefined ? (more.errors ?? []) : []),
  ];
  return (
    <PageFrame title={title} lead={lead} above={['my', 'ownCircles']} errors={errors}>
      <div className="stack">
        {state?.overtaken && draft && (
          <p>
            <a href={draft} target="_blank" rel="noreferrer">
              {t('ownCircle.refusal.changedNext')}
            </a>
          </p>
        )}
        {more.children}
      </div>
      {registers === null ? (
        <KeptForm
          action={action}
          fields={[...fieldsOf(values), ['act', 'save']]}
          text={t('ownCircle.kept')}
          signIn={
            interrupted === 'signIn' ? { href: path(locale, 'signIn'), text: t('ownCircle.signInElsewhere') } : null
          }
          send={t('ownCircle.sendAgain')}
        />
      ) : (
        <CircleFields
          locale={locale}
          values={values}
          problems={problems}
          errorOf={(field) => problems.find((one) => one.field === field)?.text}
          action={action}
          registers={registers}
          autosave={{ by: 'act=save', script: autosaveScript }}
          added={state?.added ?? 0}
        >
          <p className="actions">
            <Button name="act" value="submit">
              {t('ownCircle.submit')}
            </Button>
            <Button name="act" value="save" look="secondary">
              {t('draft.saveOn')}
            </Button>
            <a href={path(locale, 'ownCircles')}>{t('draft.cancel')}</a>
          </p>
        </CircleFields>
      )}
    </PageFrame>
  );
}
