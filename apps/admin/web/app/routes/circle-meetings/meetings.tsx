import { data } from 'react-router';
import { CircleChanges, changeOf, chosenIn } from '#ui';
import { CircleMeetingsPageDocument } from '../../gql/graphql';
import { answeredForTeam } from '../../parts/signed-in';
import { TeamFrame } from '../../parts/team-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/meetings';
import { meetingsAction } from './meetings-action';

export async function loader({ context, request, params: { id = '' } }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const found = await context.get(visit).execute(CircleMeetingsPageDocument, { id, locale: localeOf(pathname) });
  const { circle } = answeredForTeam(request, found);
  if (!circle || circle.state === 'draft' || circle.state === 'proposed') throw data(null, { status: 404 });
  const now = new Date().toISOString();
  const chosen = chosenIn(searchParams, circle, now);
  return { circle, now, chosen, values: chosen && changeOf(circle, chosen), done: searchParams.get('done') };
}

export const action = ({ context, request, params }: Route.ActionArgs) =>
  meetingsAction(request, context.get(visit), params.id ?? '');

/** The meetings of a published circle: other times, more or fewer of them, or none at all. */
export default function CircleMeetings({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { circle, now, chosen, done } = loaderData;
  const { problems = [], refusal = null } = actionData ?? {};
  const errors = [
    ...problems.map(({ text, field }) => ({ text, field })),
    ...(refusal === null ? [] : [{ text: t(`change.${refusal}`) }]),
  ];
  // What someone else has changed meanwhile is read first: the form then goes on from there.
  const values = actionData ? { ...actionData.values, version: String(circle.version) } : loaderData.values;
  return (
    <TeamFrame title={t('page.circleMeetings')} lead={t('change.lead')} errors={errors}>
      <p>
        <a href={path(locale, 'circle', circle.id)}>{circle.title}</a>
      </p>
      <CircleChanges
        locale={locale}
        page={path(locale, 'circleMeetings', circle.id)}
        {...{ circle, now, chosen, values, problems, done }}
      />
    </TeamFrame>
  );
}
