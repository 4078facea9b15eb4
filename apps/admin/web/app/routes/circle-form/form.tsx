import type { ReactNode } from 'react';
import {
  Button,
  CircleFields,
  ErrorSummary,
  type FormRegisters,
  type FormValues,
  fieldsOf,
  type Problem,
  summaryLine,
} from '#ui';
import { autosaveScript } from '../../parts/autosave';
import { SendAgain } from '../../parts/send-again';
import { useWords } from '../../use-words';
import type { FormState } from './save';

interface CircleFormProps {
  heading: string;
  /** The page's own address. */
  action: string;
  cancel: string;
  values: FormValues;
  state: FormState | undefined;
  /** Rows that are no meetings yet, where that was asked for. */
  untimed?: Problem[];
  registers: FormRegisters | null;
  children?: ReactNode;
}

/** The page of a form: errors on top, then heading and fields; or, without registers, what was typed to be sent again. */
export function CircleForm({ heading, action, cancel, values, state, registers, ...more }: CircleFormProps) {
  const { locale, t } = useWords();
  const problems = state?.problems ?? more.untimed ?? [];
  const refusal = state?.interrupted ? t(`form.${state.interrupted}`) : state?.refusal;
  const errors = [
    ...(refusal ? [{ text: refusal }] : []),
    ...problems.map((problem) => ({ text: summaryLine(problem, locale), field: problem.field })),
  ];
  const title = errors.length > 0 ? t('form.errorTitle', { title: heading }) : heading;
  const errorOf = (field: string) => problems.find((one) => one.field === field)?.text;
  const part = { locale, values, problems, errorOf };
  return (
    <main className="page" id="content" tabIndex={-1}>
      <div className="wrap">
        <title>{`${title} – ${t('admin.bar')} – ${t('service.name')}`}</title>
        <meta name="robots" content="noindex" />
        {errors.length > 0 && <ErrorSummary heading={t('form.summary')} errors={errors} />}
        {more.children}
        {registers === null ? (
          <SendAgain action={action} fields={fieldsOf(values)} signIn={state?.interrupted === 'signIn'} />
        ) : (
          <CircleFields
            {...part}
            action={action}
            registers={registers}
            autosave={{ by: 'act=save-on', script: autosaveScript }}
            added={state?.added ?? 0}
          >
            <p className="actions">
              <Button name="act" value="save">
                {t('draft.save')}
              </Button>
              <Button name="act" value="save-on" look="secondary">
                {t('draft.saveOn')}
              </Button>
              <a href={cancel}>{t('draft.cancel')}</a>
            </p>
          </CircleFields>
        )}
      </div>
    </main>
  );
}
