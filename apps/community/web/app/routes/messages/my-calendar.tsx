import { redirect } from 'react-router';
import { Button, Notice } from '#ui';
import { EndMyCalendarDocument, MyCalendarPageDocument, RenewMyCalendarDocument } from '../../gql/graphql';
import { typed } from '../../parts/forms';
import { PageFrame } from '../../parts/page-frame';
import { answeredForMember } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/my-calendar';

const told = ['made', 'renewed', 'ended'] as const;

export async function loader({ context, request }: Route.LoaderArgs) {
  const { myCalendar } = answeredForMember(request, await context.get(visit).execute(MyCalendarPageDocument, {}));
  const done = new URL(request.url).searchParams.get('done');
  return { address: myCalendar.address ?? null, done: told.find((one) => one === done) ?? null };
}

export async function action({ context, request }: Route.ActionArgs) {
  const act = typed(await request.formData(), 'act');
  const { execute } = context.get(visit);
  if (act === 'end') answeredForMember(request, await execute(EndMyCalendarDocument, {}));
  else answeredForMember(request, await execute(RenewMyCalendarDocument, {}));
  const done = act === 'end' ? 'ended' : act === 'renew' ? 'renewed' : 'made';
  return redirect(`${path(localeOf(new URL(request.url).pathname), 'myCalendar')}?done=${done}`, 303);
}

/** The address at which a calendar program reads one's own meetings: made, renewed and ended here. */
export default function MyCalendar({ loaderData: { address, done } }: Route.ComponentProps) {
  const { locale, t } = useWords();
  return (
    <PageFrame title={t('page.myCalendar')} lead={t('calendar.lead')} above={['my']}>
      {done && <Notice kind="saved" heading={t(`calendar.done.${done}`)} />}
      {address === null ? (
        <form method="post" action={path(locale, 'myCalendar')} className="section stack">
          <p>{t('calendar.none')}</p>
          <p className="actions">
            <Button name="act" value="make">
              {t('calendar.make')}
            </Button>
          </p>
        </form>
      ) : (
        <form method="post" action={path(locale, 'myCalendar')} className="section stack">
          <h2>{t('calendar.address')}</h2>
          <p className="calendar-address">
            <code>{address}</code>
          </p>
          <p>{t('calendar.how')}</p>
          <Notice kind="deadline" heading={t('calendar.secret')}>
            <p>{t('calendar.secretNote')}</p>
          </Notice>
          <div className="actions">
            <Button name="act" value="renew" look="secondary">
              {t('calendar.renew')}
            </Button>
            <Button name="act" value="end" look="secondary">
              {t('calendar.end')}
            </Button>
          </div>
        </form>
      )}
      <p className="section">
        <a href={path(locale, 'myMails')}>{t('page.myMails')}</a>
      </p>
    </PageFrame>
  );
}
