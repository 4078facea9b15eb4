import { data } from 'react-router';
import { Breadcrumb, ErrorSummary, KeyFigures, mayChange, Notice, StatusTag } from '#ui';
import { AdminCirclePageDocument } from '../../gql/graphql';
import { answeredForTeam } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/circle';
import { Acts } from './acts';
import { circleAction } from './circle-action';
import type { CirclePageData } from './circle-page-data';
import { Content } from './content';
import { Copy } from './copy';
import { Ending } from './ending';
import { Facilitators } from './facilitators';
import { LanguageVersions } from './language-versions';
import { People } from './people';
import { ReturnedNote } from './returned-note';

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const locale = localeOf(new URL(request.url).pathname);
  const result = await context.get(visit).execute(AdminCirclePageDocument, { id: params.id ?? '', locale });
  const { circle } = answeredForTeam(request, result);
  if (!circle) throw data(null, { status: 404 });
  return { circle, formKey: crypto.randomUUID() };
}

export const action = ({ request, context, params }: Route.ActionArgs) =>
  circleAction(request, context.get(visit), params.id ?? '');

export default function Circle({ loaderData: { circle, formKey }, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const lang = circle.titleLocale === locale ? undefined : circle.titleLocale;
  const title = actionData ? t('form.errorTitle', { title: circle.title }) : circle.title;
  return (
    <main className="page" id="content" tabIndex={-1}>
      <div className="wrap">
        {/* The title stands in the page itself: only there is it known whether something has to be mended. */}
        <title>{`${title} – ${t('admin.bar')} – ${t('service.name')}`}</title>
        <meta name="robots" content="noindex" />
        {actionData && <ErrorSummary heading={t('form.summary')} errors={actionData.errors} />}
        <Breadcrumb
          label={t('breadcrumb')}
          crumbs={[{ text: t('page.circles'), href: path(locale, 'circles') }]}
          here={{ text: circle.title, lang }}
        />
        <div className="intro">
          <h1 lang={lang}>{circle.title}</h1>
          <p className="tags">
            <StatusTag status="fact">{t(`status.circle.${circle.state}`)}</StatusTag>
          </p>
          {circle.copiedFrom && (
            <p>
              {t('acts.copiedFrom')}:{' '}
              <a href={path(locale, 'circle', circle.copiedFrom.id)}>{circle.copiedFrom.title}</a>
            </p>
          )}
          {circle.returnedNote && <ReturnedNote note={circle.returnedNote} />}
          {circle.cancelReason && (
            <Notice kind="info" heading={t('acts.cancelled')}>
              <p className="circle-summary">{circle.cancelReason}</p>
            </Notice>
          )}
          {mayChange(circle) && (
            <p>
              <a href={path(locale, 'circleMeetings', circle.id)}>{t('acts.changeMeetings')}</a>
            </p>
          )}
        </div>
        {circle.state === 'draft' && <Acts circle={circle} form={actionData} />}
        <LanguageVersions circle={circle} />
        <Facilitators circle={circle} />
        {!isUnpublished(circle) && <Joined circle={circle} />}
        {hasEnded(circle) && <Ending circle={circle} />}
        <Content circle={circle} />
        {/* Who decides on a circle reads it first. */}
        {circle.state === 'proposed' && <Acts circle={circle} form={actionData} />}
        <Copy id={circle.id} formKey={formKey} />
      </div>
    </main>
  );
}

const hasEnded = ({ state }: CirclePageData): boolean => ['wrap_up', 'completed', 'archived'].includes(state);
const isUnpublished = ({ state }: CirclePageData): boolean => state === 'draft' || state === 'proposed';

/** Seats and people. */
function Joined({ circle }: { circle: CirclePageData }) {
  const { locale, t } = useWords();
  return (
    <>
      <div className="section">
        <KeyFigures
          figures={[
            { label: t('circles.capacity'), value: String(circle.capacity) },
            { label: t('circles.confirmed'), value: String(circle.confirmed) },
            { label: t('circles.offered'), value: String(circle.offered) },
            { label: t('circles.waiting'), value: String(circle.waiting) },
          ]}
        />
        <p>
          <a href={path(locale, 'circleSeats', circle.id)}>{t('circleSeats.heading')}</a>
        </p>
      </div>
      <People enrolments={circle.enrolments} />
    </>
  );
}
