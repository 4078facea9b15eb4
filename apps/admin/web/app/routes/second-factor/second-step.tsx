import './second-factor.css';
import { data, redirect } from 'react-router';
import { ButtonLink, Notice } from '#ui';
import { SecondStepPageDocument, TakeSecondStepDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { answered } from '../../loading';
import { AccountFrame } from '../../parts/account-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import { noAnswer } from '../account/enter-refusal';
import type { Route } from './+types/second-step';
import { codeRefusal } from './code-refusal';
import { CodeForm, Device, RecoveryCodes } from './parts';

export async function loader({ context }: Route.LoaderArgs) {
  const { secondStep, viewer } = answered(await context.get(visit).execute(SecondStepPageDocument, {}));
  return { step: secondStep ?? null, viewer: viewer ?? null };
}

export async function action({ context, request }: Route.ActionArgs) {
  const locale = localeOf(new URL(request.url).pathname);
  const t = wordsOf(locale);
  const refused = (error: string, status = 422) => data({ error, recoveryCodes: null, goOn: '' }, { status });
  const code = String((await request.formData()).get('code') ?? '');
  const { data: done, errors } = await context.get(visit).execute(TakeSecondStepDocument, { code });
  if (!done) {
    const { text, status } = noAnswer(errors, t);
    return refused(text, status);
  }
  const answer = done.takeSecondStep;
  if (answer.__typename === 'FirstStepMissing') return redirect(path(locale, 'signIn'), 303);
  if (answer.__typename !== 'SecondStepTaken') return refused(codeRefusal(answer, t, locale));
  const goOn = answer.returnTo || path(locale, 'circles');
  // The codes are shown in the answer itself: there is no page to come back to that has them.
  return answer.recoveryCodes ? { error: null, recoveryCodes: answer.recoveryCodes, goOn } : redirect(goOn, 303);
}

export default function SecondStep({ loaderData: { step, viewer }, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const here = path(locale, 'secondStep');
  const title = t('factor.title');
  if (actionData?.recoveryCodes) {
    return (
      <AccountFrame title={title}>
        <RecoveryCodes codes={actionData.recoveryCodes} heading={t('factor.enrolled')} />
        <p className="actions section">
          <ButtonLink href={actionData.goOn}>{t('factor.kept')}</ButtonLink>
        </p>
      </AccountFrame>
    );
  }
  if (step === null) {
    return (
      <AccountFrame title={title}>
        <Notice kind="info" heading={viewer ? t('signIn.already', { name: viewer.name }) : t('factor.firstStep')} />
        <p className="actions section">
          <ButtonLink href={path(locale, viewer ? 'circles' : 'signIn')}>
            {t(viewer ? 'signIn.goOn' : 'page.signIn')}
          </ButtonLink>
        </p>
      </AccountFrame>
    );
  }
  const error = actionData?.error ?? undefined;
  return (
    <AccountFrame
      title={title}
      lead={t(step.device ? 'factor.enrolLead' : 'factor.lead')}
      errors={error === undefined ? [] : [{ text: error, field: 'code' }]}
    >
      {step.device && <Device device={step.device} />}
      <CodeForm
        action={here}
        button={t(step.device ? 'factor.enrol' : 'page.signIn')}
        hint={t(step.device ? 'factor.newHint' : 'factor.hint')}
        error={error}
      />
    </AccountFrame>
  );
}
