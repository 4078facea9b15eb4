import { formatDateTime, formatDays, formatMeeting } from '#kernel';
import { EmptyState, Row, Rows, type Status, StatusTag } from '#ui';
import { type EnrolmentStatus, MyPageDocument, type MyPageQuery } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { heldMeetings } from '../../parts/circle-words';
import { answeredForMember } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { pageMeta } from '../../title';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import { waitsForMe } from '../sparring/pair-words';
import type { Route } from './+types/my';
import { representedName } from './affiliations';
import { LedRooms } from './led-rooms';
import { OwnSessions } from './own-sessions';
import { OwnTasks } from './own-tasks';
import { Waiting } from './waiting';

export async function loader({ context, request }: Route.LoaderArgs) {
  const locale = localeOf(new URL(request.url).pathname);
  const found = answeredForMember(request, await context.get(visit).execute(MyPageDocument, { locale }));
  return { ...found, now: new Date().toISOString() };
}

export const meta = ({ location }: Route.MetaArgs) => {
  const locale = localeOf(location.pathname);
  return pageMeta(locale, wordsOf(locale)('page.my'));
};

const kinds: Record<EnrolmentStatus, Status> = {
  confirmed: 'open',
  waitlisted: 'full',
  offered: 'offered',
  declined: 'full',
  expired: 'full',
  withdrawn: 'full',
  pending: 'soon',
  rejected: 'full',
  completed: 'full',
};

type Mine = MyPageQuery['myEnrolments'][number];

export default function MyPage({ loaderData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const {
    viewer,
    myAffiliations,
    myEnrolments,
    myRooms,
    seatTransfers,
    comingSparringSessions,
    ownSparringPairs,
    now,
  } = loaderData;
  const inside = (circleId: string) => myRooms.some(({ id }) => id === circleId);
  const taken = new Set(myEnrolments.map(({ circle }) => circle.id));
  const approved = myAffiliations.filter(({ status }) => status === 'approved');
  const municipalities = approved.map(representedName).join(', ');
  return (
    <main className="page" id="content" tabIndex={-1}>
      <div className="wrap">
        <div className="intro">
          <h1>{t('my.greeting', { name: viewer?.name.split(' ')[0] ?? '' })}</h1>
          <p className="lead">{municipalities ? t('my.actFor', { m: municipalities }) : t('my.noAffiliation')}</p>
          {viewer?.tutorRoles.map(({ tutorMunicipalityId, municipality, programmeName, firstDay, lastDay }) => (
            <p key={tutorMunicipalityId}>
              {t('my.tutor', {
                m: municipality.name,
                days: formatDays(firstDay, lastDay, locale),
                programme: programmeName,
              })}{' '}
              <a href={path(locale, 'tutorTerms', tutorMunicipalityId)}>{t('tutors.offer')}</a>
            </p>
          ))}
          <ul className="meta">
            <li>
              <a href={path(locale, 'myAffiliation')}>{t('page.myAffiliation')}</a>
            </li>
            <li>
              <a href={path(locale, 'ownCircles')}>{t('page.ownCircles')}</a>
            </li>
            <li>
              <a href={path(locale, 'myDrafts')}>{t('page.myDrafts')}</a>
            </li>
            <li>
              <a href={path(locale, 'ownPractices')}>{t('page.ownPractices')}</a>
            </li>
            <li>
              <a href={path(locale, 'markedPractices')}>{t('page.markedPractices')}</a>
            </li>
            <li>
              <a href={path(locale, 'supportProfile')}>{t('page.supportProfile')}</a>
            </li>
            <li>
              <a href={path(locale, 'ownReviews')}>{t('page.ownReviews')}</a>
            </li>
            <li>
              <a href={path(locale, 'ownRequests')}>{t('page.ownRequests')}</a>
            </li>
            <li>
              <a href={path(locale, 'sparringPairs')}>{t('page.sparringPairs')}</a>
            </li>
            <li>
              <a href={path(locale, 'myDetails')}>{t('page.myDetails')}</a>
            </li>
            <li>
              <a href={path(locale, 'mySignIns')}>{t('page.mySignIns')}</a>
            </li>
            <li>
              <a href={path(locale, 'myMails')}>{t('page.myMails')}</a>
            </li>
            <li>
              <a href={path(locale, 'myCalendar')}>{t('page.myCalendar')}</a>
            </li>
          </ul>
        </div>
        <Waiting
          affiliations={myAffiliations}
          enrolments={myEnrolments}
          transfers={seatTransfers}
          pairs={ownSparringPairs.nodes.filter(waitsForMe)}
        />
        <OwnTasks rooms={myRooms} />
        <section className="section" aria-labelledby="mine">
          <h2 id="mine">{t('my.circles')}</h2>
          {myEnrolments.length === 0 ? (
            <EmptyState heading={t('my.emptyHeading')}>
              <p>
                <a href={path(locale, 'circles')}>{t('my.emptyNext')}</a>
              </p>
            </EmptyState>
          ) : (
            <Rows>
              {myEnrolments.map((mine) => (
                <MyCircle key={mine.enrolment.id} mine={mine} inside={inside(mine.circle.id)} now={now} />
              ))}
            </Rows>
          )}
        </section>
        <OwnSessions sessions={comingSparringSessions} />
        <LedRooms rooms={myRooms.filter(({ id }) => !taken.has(id))} now={now} />
      </div>
    </main>
  );
}

function MyCircle({ mine: { enrolment, circle }, inside, now }: { mine: Mine; inside: boolean; now: string }) {
  const { locale, t } = useWords();
  const cancelled = circle.state === 'cancelled';
  const next = heldMeetings(circle.meetings).find(({ endsAt }) => Date.parse(endsAt) > Date.parse(now));
  const when = next && formatMeeting(new Date(next.startsAt), new Date(next.endsAt), locale);
  return (
    <Row
      title={circle.text.title}
      href={path(locale, 'circle', circle.slug)}
      lang={circle.text.locale === locale ? undefined : circle.text.locale}
      summary={undefined}
      meta={[
        !cancelled &&
          (when ? (
            <>
              {t('my.next')}: <strong>{when}</strong>, {next.place ?? t(`mode.${circle.mode}`)}
            </>
          ) : (
            t('my.over')
          )),
        t('place.represents', { m: enrolment.municipality.name }),
        inside && <a href={path(locale, 'room', circle.slug)}>{t('room.enter')}</a>,
      ]}
    >
      {cancelled ? (
        <StatusTag status="late">{t('status.circle.cancelled')}</StatusTag>
      ) : (
        <MyPlace enrolment={enrolment} />
      )}
    </Row>
  );
}

/** How one's place stands in a circle that is held. */
function MyPlace({ enrolment }: Pick<Mine, 'enrolment'>) {
  const { locale, t } = useWords();
  return (
    <>
      <StatusTag status={kinds[enrolment.status]}>{t(`status.enrolment.${enrolment.status}`)}</StatusTag>
      {enrolment.position && <p className="small">{t('place.waiting', { position: enrolment.position })}</p>}
      {enrolment.status === 'offered' && enrolment.offerExpiresAt && (
        <p className="small">
          {t('place.answerBy', { dateTime: formatDateTime(new Date(enrolment.offerExpiresAt), locale) })}
        </p>
      )}
    </>
  );
}
