import { formatDateTime } from '#kernel';
import { ButtonLink, EmptyState, StatusTag, Table } from '#ui';
import { AdminRoundsPageDocument } from '../../gql/graphql';
import { answeredForTeam } from '../../parts/signed-in';
import { TeamFrame } from '../../parts/team-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/rounds';
import { roundLooks } from './round-looks';
import '../../parts/person.css';

export async function loader({ context, request }: Route.LoaderArgs) {
  const locale = localeOf(new URL(request.url).pathname);
  return answeredForTeam(request, await context.get(visit).execute(AdminRoundsPageDocument, { locale }));
}

/** Intake rounds, the latest first. */
export default function Rounds({ loaderData: { sparringRounds: all } }: Route.ComponentProps) {
  const { locale, t } = useWords();
  return (
    <TeamFrame title={t('page.sparringRounds')} lead={t('rounds.lead')}>
      <div className="section stack">
        <p>
          <a href={path(locale, 'sparring')}>{t('page.sparring')}</a>
        </p>
        <p className="actions">
          <ButtonLink href={path(locale, 'newSparringRound')}>{t('rounds.new')}</ButtonLink>
        </p>
        {all.length === 0 ? (
          <EmptyState heading={t('rounds.none')} />
        ) : (
          <Table
            width="wide"
            caption={<span className="visually-hidden">{t('page.sparringRounds')}</span>}
            columns={[
              { text: t('rounds.name') },
              { text: t('rounds.state') },
              { text: t('rounds.opens') },
              { text: t('rounds.closes') },
              { text: t('rounds.answered'), numeric: true },
            ]}
            rows={all.map(({ id, name, state, opensAt, closesAt, invited, answered, declined }) => ({
              key: id,
              cells: [
                <a key="name" href={path(locale, 'sparringRound', id)}>
                  {name}
                </a>,
                <StatusTag key="state" status={roundLooks[state]}>
                  {t(`rounds.states.${state}`)}
                </StatusTag>,
                formatDateTime(new Date(opensAt), locale),
                formatDateTime(new Date(closesAt), locale),
                t('rounds.of', { n: answered + declined, m: invited }),
              ],
            }))}
          />
        )}
      </div>
    </TeamFrame>
  );
}
