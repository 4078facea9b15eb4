import { data } from 'react-router';
import { Notice, requestLooks, requestWords, StatusTag } from '#ui';
import { SparringSchedulePageDocument } from '../../gql/graphql';
import { PageFrame } from '../../parts/page-frame';
import { answeredForMember } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/request-time';
import { timeAction } from './time-action';
import { ChooseForm, MarksForm, ProposeForm, RescheduleForm } from './time-forms';
import { SessionFacts, TimesTable } from './time-parts';
import { weeksText } from './weeks';

const doneActs = ['proposed', 'marked', 'chosen', 'rescheduling'] as const;

export async function loader({ context, request, params: { slug: id = '' } }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const asked = await context.get(visit).execute(SparringSchedulePageDocument, { id, locale: localeOf(pathname) });
  const { ownSparringRequests, sparringSchedule: found } = answeredForMember(request, asked);
  const [of] = ownSparringRequests;
  if (!found || !of) throw data(null, { status: 404 });
  return {
    found,
    municipality: of.municipality.name,
    done: doneActs.find((act) => act === searchParams.get('done')) ?? null,
  };
}

export const action = ({ request, context, params }: Route.ActionArgs) =>
  timeAction(request, context.get(visit), params.slug ?? '');

/** The common time of a pair: what is agreed on, what is proposed, how it suits, and choosing. */
export default function RequestTime({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { found, municipality, done } = loaderData;
  const { requestId: id, status, session, open, times } = found;
  const words = requestWords[locale];
  const props = { found, action: path(locale, 'requestTime', id), state: actionData };
  const wished = [
    found.weeks.length > 0 && `${words.weeks}: ${weeksText(found.weeks)}`,
    found.weekdays.length > 0 && `${words.weekdays}: ${found.weekdays.map((day) => words.days[day - 1]).join(', ')}`,
  ].filter((one) => one !== false);
  return (
    <PageFrame
      title={t('page.requestTime')}
      above={['my', 'ownRequests']}
      crumbs={[{ text: municipality, href: path(locale, 'ownRequest', id) }]}
      errors={actionData?.errors}
    >
      <div className="section stack">
        <p className="tags">
          <StatusTag status={requestLooks[status]}>{words.statuses[status]}</StatusTag>
        </p>
        {done && !actionData && <Notice kind="saved" heading={t(`schedule.done.${done}`)} />}
        {session && <SessionFacts found={found} session={session} />}
        {status === 'scheduled' || status === 'prepared' ? <RescheduleForm {...props} /> : null}
      </div>
      {(open || times.length > 0) && (
        <section className="section stack" aria-labelledby="times">
          <h2 id="times">{t('schedule.times')}</h2>
          {open && wished.map((text) => <p key={text}>{text}</p>)}
          {times.length === 0 ? <p>{t('schedule.none')}</p> : <TimesTable times={times} />}
          {times.length > 0 && open && <p>{t('schedule.ranking')}</p>}
        </section>
      )}
      {open && times.some(({ past }) => !past) && <MarksForm {...props} />}
      {open && <ProposeForm {...props} />}
      {open && <ChooseForm {...props} />}
    </PageFrame>
  );
}
