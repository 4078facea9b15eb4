import { data } from 'react-router';
import { CircleChanges, changeOf, chosenIn } from '#ui';
import { OwnMeetingsPageDocument } from '../../gql/graphql';
import { PageFrame } from '../../parts/page-frame';
import { answeredForMember } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/own-meetings';
import { ownMeetingsAction } from './own-meetings-action';

export async function loader({ context, request, params: { slug: id = '' } }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const found = await context.get(visit).execute(OwnMeetingsPageDocument, { id, locale: localeOf(pathname) });
  const { ownCircle: circle } = answeredForMember(request, found);
  if (!circle || circle.state === 'draft' || circle.state === 'proposed') throw data(null, { status: 404 });
  const now = new Date().toISOString();
  const chosen = chosenIn(searchParams, circle, now);
  return { circle, now, chosen, values: chosen && changeOf(circle, chosen), done: searchParams.get('done') };
}

export const action = ({ context, request, params }: Route.ActionArgs) =>
  ownMeetingsAction(request, context, params.slug ?? '');

/** The meetings of a published circle that one leads: other times, more or fewer of them, or none at all. */
export default function OwnMeetings({ loaderData, actionData }: Route.ComponentProps) {
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
    <PageFrame
      title={t('page.ownMeetings')}
      lead={t('change.lead')}
      above={['my', 'ownCircles']}
      crumbs={[{ text: circle.title, href: path(locale, 'ownCircle', circle.id) }]}
      errors={errors}
    >
      <CircleChanges
        locale={locale}
        page={path(locale, 'ownMeetings', circle.id)}
        {...{ circle, now, chosen, values, problems, done }}
      />
    </PageFrame>
  );
}
