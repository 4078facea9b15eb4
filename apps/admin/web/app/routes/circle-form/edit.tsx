import { data, redirect } from 'react-router';
import { Breadcrumb, halfTypedProblems, Notice, valuesOf } from '#ui';
import { CircleToEditDocument } from '../../gql/graphql';
import { comeBack } from '../../parts/interrupted';
import { answeredForTeam } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import { ReturnedNote } from '../circle/returned-note';
import type { Route } from './+types/edit';
import { CircleForm } from './form';
import { registersFor } from './registers';
import { saveAction } from './save';

export async function loader({ context, request, params: { id = '' } }: Route.LoaderArgs) {
  const registers = await registersFor(request, context);
  if (registers === null) return { id, circle: null, values: null, registers, done: false, untimed: [] };
  const locale = localeOf(new URL(request.url).pathname);
  const found = await context.get(visit).execute(CircleToEditDocument, { id, locale });
  const { circle } = answeredForTeam(request, found);
  if (!circle) throw data(null, { status: 404 });
  if (circle.state !== 'draft' && context.get(comeBack) === null) throw redirect(path(locale, 'circle', id), 303);
  const asked = new URL(request.url).searchParams;
  const values = valuesOf(circle);
  const untimed = asked.get('missing') === 'meeting_times' ? halfTypedProblems(values, locale) : [];
  return { id, circle, values, registers, done: asked.get('done') === 'saved', untimed };
}

export const action = (sent: Route.ActionArgs) => saveAction(sent, sent.params.id ?? '');

export default function EditCircle({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { id, circle, registers, done, untimed } = loaderData;
  const values = actionData?.values ?? loaderData.values;
  if (values === null) return null;
  const page = path(locale, 'circle', id);
  const lang = circle && circle.titleLocale !== locale ? circle.titleLocale : undefined;
  return (
    <CircleForm
      heading={t('page.editCircle')}
      action={path(locale, 'editCircle', id)}
      cancel={page}
      values={values}
      state={actionData}
      untimed={untimed}
      registers={registers}
    >
      <Breadcrumb
        label={t('breadcrumb')}
        crumbs={[
          { text: t('page.circles'), href: path(locale, 'circles') },
          ...(circle ? [{ text: circle.title, href: page, lang }] : []),
        ]}
        here={{ text: t('page.editCircle') }}
      />
      <div className="intro">
        <h1>{t('page.editCircle')}</h1>
        {done && !actionData && (
          <Notice kind="saved" heading={t('draft.saved')}>
            <p>{t('draft.savedNote')}</p>
          </Notice>
        )}
        {circle?.returnedNote && <ReturnedNote note={circle.returnedNote} />}
      </div>
    </CircleForm>
  );
}
