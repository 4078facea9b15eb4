import { formatWeekdayTime, type Locale } from '#kernel';
import { ButtonLink, EmptyState, Notice, StatusTag } from '#ui';
import { SparringRoundPageDocument } from '../../gql/graphql';
import { answered } from '../../loading';
import { PageFrame } from '../../parts/page-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/round';
import { RoundAnswer } from './round-answer';
import { roundAnswerAction } from './round-answer-action';
import './round.css';

const doneActs = ['declined', 'takenBack'] as const;

export async function loader({ context, request }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const found = answered(await context.get(visit).execute(SparringRoundPageDocument, { locale: localeOf(pathname) }));
  return { ...found, done: doneActs.find((act) => act === searchParams.get('done')) ?? null };
}

export const action = ({ request, context }: Route.ActionArgs) => roundAnswerAction(request, context.get(visit));

/** Names in the order of the alphabet of the page. */
function namesOf(places: { name: string }[], locale: Locale): string {
  const { compare } = new Intl.Collator(locale === 'sv' ? 'sv' : 'fi');
  return places
    .map(({ name }) => name)
    .toSorted(compare)
    .join(', ');
}

/** The rounds that are open or open later: until when, who is invited, and how one asks. */
export default function SparringRound({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { comingSparringRounds: rounds, done } = loaderData;
  const at = (instant: string) => formatWeekdayTime(new Date(instant), locale);
  const answers = rounds.some(({ isOpen, ownAnswers }) => isOpen && ownAnswers.length > 0);
  const anyOpen = rounds.some(({ isOpen }) => isOpen);
  return (
    <PageFrame title={t('page.sparringRound')} lead={t('round.lead')} errors={actionData?.errors}>
      {done && !actionData && <Notice kind="saved" heading={t(`round.answer.done.${done}`)} />}
      {anyOpen && !answers && (
        <p className="actions">
          <ButtonLink href={path(locale, 'ownRequests')}>{t('request.ask')}</ButtonLink>
        </p>
      )}
      {rounds.length === 0 && (
        <EmptyState heading={t('round.none')}>
          <p>{t('round.outside')}</p>
          <p>
            <a href={path(locale, 'ownRequests')}>{t('request.ask')}</a>
          </p>
        </EmptyState>
      )}
      {rounds.map(({ id, name, isOpen, opensAt, closesAt, regions, municipalities, ownAnswers }) => (
        <section className="section stack" key={id} aria-labelledby={`round-${id}`}>
          <div className="heading-line">
            <h2 id={`round-${id}`}>{name}</h2>
            <StatusTag status={isOpen ? 'open' : 'soon'}>{t(isOpen ? 'round.open' : 'round.coming')}</StatusTag>
          </div>
          <p>
            {isOpen ? t('round.until', { at: at(closesAt) }) : t('round.from', { at: at(opensAt), to: at(closesAt) })}
          </p>
          {isOpen &&
            ownAnswers.map((own) => (
              <RoundAnswer key={own.municipality.code} round={{ id }} own={own} state={actionData} />
            ))}
          <h3>{t('round.invited', { count: municipalities.length })}</h3>
          {regions.length > 0 && <p>{t('round.regions', { names: namesOf(regions, locale) })}</p>}
          <details open={municipalities.length <= 40}>
            <summary>{t('round.list')}</summary>
            <p>{namesOf(municipalities, locale)}</p>
          </details>
        </section>
      ))}
      <section className="section stack" aria-labelledby="how">
        <h2 id="how">{t('round.how')}</h2>
        <ol className="round-steps">
          {(['one', 'two', 'three'] as const).map((step) => (
            <li key={step}>{t(`round.steps.${step}`)}</li>
          ))}
        </ol>
        <p>
          <a href={path(locale, 'tutors')}>{t('request.seeTutors')}</a>
        </p>
      </section>
    </PageFrame>
  );
}
