import { Breadcrumb, emptyForm } from '#ui';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import type { Route } from './+types/new';
import { CircleForm } from './form';
import { registersFor } from './registers';
import { saveAction } from './save';

export async function loader({ context, request }: Route.LoaderArgs) {
  const registers = await registersFor(request, context);
  return { registers, empty: emptyForm(localeOf(new URL(request.url).pathname)) };
}

export const action = (sent: Route.ActionArgs) => saveAction(sent, null);

export default function NewCircle({ loaderData: { registers, empty }, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const list = path(locale, 'circles');
  return (
    <CircleForm
      heading={t('page.newCircle')}
      action={path(locale, 'newCircle')}
      cancel={list}
      values={actionData?.values ?? empty}
      state={actionData}
      registers={registers}
    >
      <Breadcrumb
        label={t('breadcrumb')}
        crumbs={[{ text: t('page.circles'), href: list }]}
        here={{ text: t('page.newCircle') }}
      />
      <div className="intro">
        <h1>{t('page.newCircle')}</h1>
        <p className="lead">{t('draft.lead')}</p>
      </div>
    </CircleForm>
  );
}
