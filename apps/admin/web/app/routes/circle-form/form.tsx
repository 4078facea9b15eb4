import type { ReactNode } from 'react';
import { Button, ErrorSummary } from '#ui';
import type { CircleFormRegistersQuery } from '../../gql/graphql';
import { SendAgain } from '../../parts/send-again';
import { useWords } from '../../use-words';
import { EnrolmentFields } from './enrolment-fields';
import { FactFields } from './fact-fields';
import { fieldsOf } from './fields-of';
import { MeetingFields } from './meeting-fields';
import type { PartProps } from './part-props';
import { summaryLine } from './problem-words';
import type { FormState } from './save';
import { TextFields } from './text-fields';
import type { FormValues } from './values';

interface CircleFormProps {
  heading: string;
  /** The page's own address. */
  action: string;
  cancel: string;
  values: FormValues;
  state: FormState | undefined;
  registers: CircleFormRegistersQuery | null;
  children?: ReactNode;
}

/** The page of a form: errors on top, then heading and fields; or, without registers, what was typed to be sent again. */
export function CircleForm({ heading, action, cancel, values, state, registers, children }: CircleFormProps) {
  const { t } = useWords();
  const problems = state?.problems ?? [];
  const refusal = state?.interrupted ? t(`form.${state.interrupted}`) : state?.refusal;
  const errors = [
    ...(refusal ? [{ text: refusal }] : []),
    ...problems.map((problem) => ({ text: summaryLine(problem, t), field: problem.field })),
  ];
  const title = errors.length > 0 ? t('form.errorTitle', { title: heading }) : heading;
  const part: PartProps = { values, problems, errorOf: (field) => problems.find((one) => one.field === field)?.text };
  return (
    <main className="page" id="content" tabIndex={-1}>
      <div className="wrap">
        <title>{`${title} – ${t('admin.bar')} – ${t('service.name')}`}</title>
        <meta name="robots" content="noindex" />
        {errors.length > 0 && <ErrorSummary heading={t('form.summary')} errors={errors} />}
        {children}
        {registers === null ? (
          <SendAgain action={action} fields={fieldsOf(values)} signIn={state?.interrupted === 'signIn'} />
        ) : (
          <form method="post" action={action} className="circle-form">
            {/* Enter in a field saves; it must not add a row, whose button stands before the one that saves. */}
            <button type="submit" name="act" value="save" className="visually-hidden" tabIndex={-1} aria-hidden="true">
              {t('draft.save')}
            </button>
            <input type="hidden" name="version" value={values.version} />
            <input type="hidden" name="formKey" value={values.formKey} />
            <TextFields {...part} />
            <FactFields {...part} registers={registers} />
            <MeetingFields {...part} action={action} />
            <EnrolmentFields {...part} />
            <p className="actions">
              <Button name="act" value="save">
                {t('draft.save')}
              </Button>
              <a href={cancel}>{t('draft.cancel')}</a>
            </p>
          </form>
        )}
      </div>
    </main>
  );
}
