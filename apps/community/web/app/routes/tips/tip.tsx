import { data } from 'react-router';
import { formatDate } from '#kernel';
import { Notice } from '#ui';
import { TipPageDocument, type TipPageQuery } from '../../gql/graphql';
import { answered } from '../../loading';
import { memberFirst } from '../../parts/kept';
import { PageFrame } from '../../parts/page-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/tip';
import { tipAction } from './tip-action';
import { TipForm } from './tip-form';

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const variables = { slug: params.slug ?? '', locale: localeOf(pathname) };
  const { circle, viewer } = answered(await context.get(visit).execute(TipPageDocument, variables));
  if (!circle) throw data(null, { status: 404 });
  // Whoever is not signed in signs in first, and comes back.
  if (!viewer) return memberFirst(request, context);
  return { circle, affiliations: viewer.affiliations, done: searchParams.get('done') === 'told' };
}

export const action = ({ request, context }: Route.ActionArgs) => tipAction(request, context.get(visit));

/** Telling a colleague of a circle. */
export default function TipPage({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { circle, affiliations, done } = loaderData;
  const lang = circle.text.locale === locale ? undefined : circle.text.locale;
  const circlePage = path(locale, 'circle', circle.slug);
  return (
    <PageFrame
      title={t('page.tip')}
      lead={t('tip.lead')}
      above={['circles']}
      crumbs={[{ text: circle.text.title, href: circlePage, lang }]}
      errors={actionData && [{ text: actionData.error, field: actionData.field }]}
    >
      {done && !actionData && (
        <div className="section">
          <Notice kind="saved" heading={t('tip.done')} level={2}>
            <p>{t('tip.doneNote')}</p>
            <p>
              <a href={circlePage}>{t('tip.back')}</a>
            </p>
          </Notice>
        </div>
      )}
      <div className="section stack">
        <h2 lang={lang}>{circle.text.title}</h2>
        <Telling circle={circle} affiliations={affiliations} state={actionData} />
      </div>
    </PageFrame>
  );
}

interface TellingProps {
  circle: NonNullable<TipPageQuery['circle']>;
  affiliations: NonNullable<TipPageQuery['viewer']>['affiliations'];
  state: Route.ComponentProps['actionData'];
}

/** The form, or why there is none. */
function Telling({ circle, affiliations, state }: TellingProps) {
  const { locale, t } = useWords();
  switch (circle.state) {
    case 'published':
    case 'enrolment_open':
      if (affiliations.length > 0) return <TipForm circle={circle} affiliations={affiliations} state={state} />;
      return <WhoMay slug={circle.slug} />;
    case 'cancelled':
      return <Notice kind="info" heading={t('refusal.cancelled')} level={3} />;
    default: {
      const date = formatDate(new Date(circle.enrolmentClosesAt), locale);
      return <Notice kind="info" heading={t('refusal.closed', { date })} level={3} />;
    }
  }
}

function WhoMay({ slug }: { slug: string }) {
  const { locale, t } = useWords();
  const returnTo = path(locale, 'tip', slug);
  return (
    <Notice kind="info" heading={t('place.noAffiliation')} level={3}>
      <p>{t('refusal.not_a_representative')}</p>
      <p>
        <a href={`${path(locale, 'myAffiliation')}?${new URLSearchParams({ returnTo })}`}>
          {t('action.addAffiliation')}
        </a>
      </p>
    </Notice>
  );
}
