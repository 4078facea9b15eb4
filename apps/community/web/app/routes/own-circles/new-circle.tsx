import { emptyForm, Notice } from '#ui';
import { PageFrame } from '../../parts/page-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import type { Route } from './+types/new-circle';
import { ownCircleAction } from './own-circle-action';
import { OwnCircleForm } from './own-circle-form';
import { registersFor } from './registers';

export async function loader({ context, request }: Route.LoaderArgs) {
  const registers = await registersFor(request, context);
  const empty = emptyForm(localeOf(new URL(request.url).pathname));
  const only = registers?.municipalities.length === 1 ? registers.municipalities[0]?.code : undefined;
  return { registers, empty: { ...empty, host: only ?? '' } };
}

export const action = (sent: Route.ActionArgs) => ownCircleAction(sent, null);

export default function NewCircle({ loaderData: { registers, empty }, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const title = t('page.newOwnCircle');
  if (registers?.municipalities.length === 0 && !actionData) {
    const returnTo = path(locale, 'newOwnCircle');
    return (
      <PageFrame title={title} above={['my', 'ownCircles']}>
        <Notice kind="info" heading={t('ownCircle.noAffiliation')}>
          <p>
            <a href={`${path(locale, 'myAffiliation')}?${new URLSearchParams({ returnTo })}`}>
              {t('action.addAffiliation')}
            </a>
          </p>
        </Notice>
      </PageFrame>
    );
  }
  return (
    <OwnCircleForm
      title={title}
      lead={t('ownCircle.proposeLead')}
      action={path(locale, 'newOwnCircle')}
      draft={null}
      values={actionData?.values ?? empty}
      state={actionData}
      registers={registers}
    >
      <p className="quiet">{t('ownCircle.untilThen')}</p>
    </OwnCircleForm>
  );
}
