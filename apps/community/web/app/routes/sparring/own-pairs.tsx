import { formatDate } from '#kernel';
import { EmptyState, Pagination, Row, Rows, requestWords, StatusTag } from '#ui';
import { SparringPairsPageDocument } from '../../gql/graphql';
import { PageFrame } from '../../parts/page-frame';
import { answeredForMember } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/own-pairs';
import { lastDay, type OwnPair, otherOf, pairLooks, waitsForMe } from './pair-words';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const after = searchParams.get('after');
  const variables = { after, locale: localeOf(pathname) };
  const found = answeredForMember(request, await context.get(visit).execute(SparringPairsPageDocument, variables));
  return { ...found.ownSparringPairs, first: after === null };
}

/** What was proposed to the sides that one acts for: what waits for an answer first, then what is under way, then the past. */
export default function OwnPairs({ loaderData: { nodes: all, pageInfo, first } }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const here = path(locale, 'sparringPairs');
  const parts = [
    ['answer', all.filter(waitsForMe)],
    ['underWay', all.filter((pair) => !waitsForMe(pair) && !pair.endedAt)],
    ['past', all.filter((pair) => pair.endedAt)],
  ] as const;
  return (
    <PageFrame title={t('page.sparringPairs')} lead={t('pair.inboxLead')} above={['my']}>
      {all.length === 0 && <EmptyState heading={t('pair.none')} />}
      {parts
        .filter(([, pairs]) => pairs.length > 0)
        .map(([part, pairs]) => (
          <section className="section stack" key={part} aria-labelledby={part}>
            <h2 id={part}>{t(`pair.part.${part}`)}</h2>
            <Rows>
              {pairs.map((pair) => (
                <PairRow key={`${pair.id}-${pair.side}`} pair={pair} />
              ))}
            </Rows>
          </section>
        ))}
      <Pagination
        label={t('paging.label')}
        first={first ? undefined : { text: t('paging.first'), href: here }}
        next={
          pageInfo.hasNextPage && pageInfo.endCursor
            ? { text: t('paging.next'), href: `${here}?${new URLSearchParams({ after: pageInfo.endCursor })}` }
            : undefined
        }
      />
    </PageFrame>
  );
}

function PairRow({ pair }: { pair: OwnPair }) {
  const { locale, t } = useWords();
  const { side, state, requestId, question, status, endedAt, ownAnswer } = pair;
  return (
    <Row
      title={otherOf(pair)}
      href={requestId ? path(locale, 'requestPair', requestId) : undefined}
      summary={question ?? undefined}
      meta={[
        t(`pair.side.${side}`),
        state === 'proposed' && `${t('pair.answerBy')} ${lastDay(pair, locale)}`,
        state === 'proposed' && t(ownAnswer ? 'pair.waitsForOther' : 'pair.waitsForYou'),
        endedAt && formatDate(new Date(Date.parse(endedAt) - 1), locale),
      ]}
    >
      <StatusTag status={pairLooks[state]}>
        {state === 'matched' && status ? requestWords[locale].statuses[status] : t(`pair.state.${state}`)}
      </StatusTag>
    </Row>
  );
}
