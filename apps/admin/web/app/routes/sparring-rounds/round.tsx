import { data } from 'react-router';
import { formatDateTime, formatDays } from '#kernel';
import { KeyFigures, Notice, RequestFactsList, requestLooks, requestWords, StatusTag, Table } from '#ui';
import { AdminRoundPageDocument } from '../../gql/graphql';
import { answeredForTeam } from '../../parts/signed-in';
import { TeamFrame } from '../../parts/team-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/round';
import { Coverage } from './coverage';
import { doneActs, roundAction } from './round-action';
import { RoundActs } from './round-acts';
import { roundLooks } from './round-looks';
import '../../parts/person.css';

/** From when there is something to match. */
const withBoard = ['matching', 'published', 'settled', 'archived'];

export async function loader({ context, request, params: { id = '' } }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const found = await context.get(visit).execute(AdminRoundPageDocument, { id, locale: localeOf(pathname) });
  const { sparringRound } = answeredForTeam(request, found);
  if (!sparringRound) throw data(null, { status: 404 });
  return {
    round: sparringRound,
    silentOnly: searchParams.get('show') === 'silent',
    done: doneActs.find((act) => act === searchParams.get('done')) ?? null,
  };
}

export const action = ({ request, context, params }: Route.ActionArgs) =>
  roundAction(request, context.get(visit), params.id ?? '');

/** A round: how it stands, who has answered, and what can be done about it. */
export default function Round({ loaderData: { round, silentOnly, done }, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const words = requestWords[locale];
  const { state, period, regions, added, leftOut, requests } = round;
  const at = (instant: string) => formatDateTime(new Date(instant), locale);
  const names = (all: { name: string }[]) => all.map(({ name }) => name).join(', ');
  return (
    <TeamFrame title={round.name} errors={actionData?.errors}>
      <div className="section stack">
        <p className="tags">
          <StatusTag status={roundLooks[state]}>{t(`rounds.states.${state}`)}</StatusTag>
        </p>
        {done && !actionData && <Notice kind="saved" heading={t(`rounds.done.${done}`)} />}
        <p>
          <a href={path(locale, 'sparringRounds')}>{t('page.sparringRounds')}</a>
        </p>
        {withBoard.includes(state) && (
          <p>
            <a href={path(locale, 'sparringBoard', round.id)}>{t('board.link')}</a>
          </p>
        )}
        <KeyFigures
          figures={[
            {
              label: t('rounds.answered'),
              value: t('rounds.of', { n: round.answered + round.declined, m: round.invited }),
            },
            { label: t('rounds.is.declined'), value: String(round.declined) },
            { label: t('rounds.is.silent'), value: String(round.invited - round.answered - round.declined) },
            { label: t('rounds.requests'), value: String(requests.length) },
            { label: t('rounds.unsettled'), value: String(round.unsettled) },
          ]}
        />
        <RequestFactsList
          rows={[
            [t('rounds.opens'), at(round.opensAt)],
            [t('rounds.closes'), at(round.closesAt)],
            [t('rounds.remind'), round.remindAt ? at(round.remindAt) : t('rounds.noReminder')],
            [t('rounds.period'), formatDays(period.firstDay, period.lastDay, locale)],
            [t('rounds.regions'), names(regions) || words.none],
            ...(added.length > 0 ? [[t('rounds.added'), names(added)] as [string, string]] : []),
            ...(leftOut.length > 0 ? [[t('rounds.leftOut'), names(leftOut)] as [string, string]] : []),
          ]}
        />
      </div>
      <RoundActs round={round} sent={actionData} />
      <Coverage round={round} here={path(locale, 'sparringRound', round.id)} silentOnly={silentOnly} />
      {requests.length > 0 && (
        <section className="section stack" aria-labelledby="requests">
          <h2 id="requests">{t('page.sparring')}</h2>
          <Table
            width="wide"
            caption={t('rounds.requestsCaption')}
            columns={[{ text: t('rounds.municipality') }, { text: t('rounds.state') }, { text: t('rounds.note') }]}
            rows={requests.map(({ id, status, late, carriedOver, municipality }) => ({
              key: id,
              cells: [
                <a key="name" href={path(locale, 'sparringRequest', id)}>
                  {municipality.name}
                </a>,
                <StatusTag key="status" status={requestLooks[status]}>
                  {words.statuses[status]}
                </StatusTag>,
                [late && t('rounds.late'), carriedOver && t('rounds.carriedOver')].filter(Boolean).join(', '),
              ],
            }))}
          />
        </section>
      )}
    </TeamFrame>
  );
}
