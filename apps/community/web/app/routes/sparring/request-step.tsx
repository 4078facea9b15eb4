import { data } from 'react-router';
import { AutosaveStatus, Button, type FormError, requestSteps } from '#ui';
import { RequestStepPageDocument } from '../../gql/graphql';
import { autosaveScript } from '../../parts/autosave';
import { PageFrame } from '../../parts/page-frame';
import { answeredForMember } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/request-step';
import { stepAction } from './step-action';
import { StepFields } from './step-fields';
import { valuesOfRequest } from './step-values';

export async function loader({ context, request, params: { slug: id = '', number = '' } }: Route.LoaderArgs) {
  const locale = localeOf(new URL(request.url).pathname);
  const asked = await context.get(visit).execute(RequestStepPageDocument, { id, locale });
  const { ownSparringRequests, municipalities, ...registers } = answeredForMember(request, asked);
  const [found] = ownSparringRequests;
  const step = requestSteps[Number(number) - 1];
  if (!found?.mine || !step) throw data(null, { status: 404 });
  const order = new Intl.Collator(locale === 'sv' ? 'sv' : 'fi');
  const sorted = [...municipalities].sort((a, b) => order.compare(a.name, b.name));
  return { found, step, municipalities: sorted, ...registers };
}

export const action = ({ request, context, params }: Route.ActionArgs) =>
  stepAction(request, context.get(visit), { id: params.slug ?? '', number: Number(params.number) });

const none: FormError[] = [];

/** One step of a request. Each way on saves it, so that going back loses nothing. */
export default function RequestStepPage({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { found, step, ...registers } = loaderData;
  const number = requestSteps.indexOf(step) + 1;
  const title = t(`request.step.${step}`);
  return (
    <PageFrame
      title={title}
      above={['my', 'ownRequests']}
      crumbs={[{ text: found.municipality.name, href: path(locale, 'ownRequest', found.id) }]}
      errors={actionData?.errors}
    >
      <div className="section stack">
        <ol className="step-bar" aria-label={t('request.steps')}>
          {requestSteps.map((one, index) => (
            <li key={one} aria-current={one === step ? 'step' : undefined}>
              {index + 1}. {t(`request.step.${one}`)}
            </li>
          ))}
        </ol>
        <form
          method="post"
          action={path(locale, 'requestStep', found.id, String(number))}
          className="join"
          noValidate
          data-autosave="go=stay"
          aria-label={title}
        >
          <input type="hidden" name="version" value={actionData?.values.version?.[0] ?? found.version} />
          <StepFields
            step={step}
            asking={found.municipality.code}
            values={actionData?.values ?? valuesOfRequest(found)}
            errors={actionData?.errors ?? none}
            registers={registers}
          />
          <p className="actions">
            <Button name="go" value="next">
              {t('request.saveAndGoOn')}
            </Button>
            {number > 1 && (
              <Button name="go" value="back" look="secondary">
                {t('request.saveAndGoBack')}
              </Button>
            )}
            <Button name="go" value="leave" look="secondary">
              {t('request.saveAndLeave')}
            </Button>
          </p>
          <AutosaveStatus locale={locale} script={autosaveScript} />
        </form>
      </div>
    </PageFrame>
  );
}
