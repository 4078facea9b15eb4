import { data } from 'react-router';
import { formatDateTime } from '#kernel';
import { Button, KeyFigures, Notice, TextField } from '#ui';
import {
  AdminBoardPageDocument,
  AdminBoardWhatIfDocument,
  AdminBoardWhyNotDocument,
  type SparringWhatIfInput,
} from '../../gql/graphql';
import { answeredForTeam } from '../../parts/signed-in';
import { TeamFrame } from '../../parts/team-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { type Visit, visit } from '../../visit';
import { Coverage } from '../sparring-rounds/coverage';
import type { Route } from './+types/board';
import { boardAction, doneActs, fitParts } from './board-action';
import type { BoardOfPage, SuggestionOfPage } from './board-types';
import { Contradictions } from './contradictions';
import { RuledOut } from './ruled-out';
import { TutorColumns } from './tutor-columns';
import { Unserved } from './unserved';
import { WeightsForm } from './weights-form';
import { WhatIf } from './what-if';
import '../../parts/person.css';
import './board.css';

export async function loader({ context, request, params: { id = '' } }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const { execute } = context.get(visit);
  const asked = await execute(AdminBoardPageDocument, { roundId: id, locale: localeOf(pathname) });
  const { sparringBoard: board, sparringRound: round } = answeredForTeam(request, asked);
  if (!board || !round) throw data(null, { status: 404 });
  const why = searchParams.get('why');
  const change = board.suggestion?.solved ? changeOf(searchParams) : null;
  return {
    board,
    round,
    silentOnly: searchParams.get('show') === 'silent',
    why: why === null ? null : { requestId: why, whys: await whysOf(request, execute, id, why) },
    tried: change === null ? null : { ...(await tryOut(request, execute, { roundId: id, ...change })), change },
    done: doneActs.find((act) => act === searchParams.get('done')) ?? null,
  };
}

async function whysOf(request: Request, execute: Visit['execute'], roundId: string, requestId: string) {
  const { it } = answeredForTeam(request, await execute(AdminBoardWhyNotDocument, { roundId, requestId }));
  return it.__typename === 'SparringWhyNots' ? it.whys : [];
}

async function tryOut(request: Request, execute: Visit['execute'], input: SparringWhatIfInput) {
  const { it } = answeredForTeam(request, await execute(AdminBoardWhatIfDocument, { input }));
  return it.__typename === 'SparringWhatIf' ? { effect: it, refused: null } : { effect: null, refused: it.code };
}

/** What the address asks to try: one session more or fewer of a tutor municipality, or another weight. */
function changeOf(searchParams: URLSearchParams): Omit<SparringWhatIfInput, 'roundId'> | null {
  const tutorId = searchParams.get('tutor');
  if (tutorId) return { capacity: { tutorId, by: searchParams.get('by') === '-1' ? -1 : 1 } };
  const part = fitParts.find((one) => one === searchParams.get('part'));
  const weight = Number(searchParams.get('weight') ?? Number.NaN);
  return part !== undefined && Number.isInteger(weight) ? { weight: { part, weight } } : null;
}

export const action = ({ request, context, params: { id = '' } }: Route.ActionArgs) =>
  boardAction(request, context.get(visit), id);

/** The board of a round: who would go to whom, why, and what can be set. */
export default function Board({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { board, round, silentOnly, why, tried, done } = loaderData;
  const { suggestion } = board;
  const here = path(locale, 'sparringBoard', board.id);
  const acts = board.state === 'matching' || board.state === 'published';
  return (
    <TeamFrame
      title={t('board.title', { name: board.name })}
      lead={suggestion ? t('board.lead', { at: formatDateTime(new Date(suggestion.frozenAt), locale) }) : undefined}
      errors={actionData?.errors}
    >
      {done && !actionData && (
        <div className="section">
          <Notice kind="saved" heading={t(`board.done.${done}`)} />
        </div>
      )}
      {suggestion?.solved && <Figures suggestion={suggestion} />}
      <div className="section stack">
        {suggestion?.solved && (
          <Notice kind="saved" heading={t('board.best', { number: suggestion.number })}>
            <p>
              {t('board.bestNote', {
                at: formatDateTime(new Date(suggestion.madeAt), locale),
                name: suggestion.madeByName,
                ms: suggestion.tookMs,
              })}
            </p>
          </Notice>
        )}
        {suggestion && <Contradictions of={suggestion.contradictions} />}
        <LeftOut board={board} />
        {!acts && <Notice kind="info" heading={t('board.noActs')} />}
        {acts && (
          <Acts board={board} here={here} errors={actionData?.errors ?? []} answerBy={actionData?.typed.answerBy} />
        )}
      </div>
      {suggestion && (
        <>
          {acts && suggestion.solved && <WhatIf suggestion={suggestion} here={here} tried={tried} />}
          <Unserved suggestion={suggestion} here={here} acts={acts} />
          {suggestion.solved && <TutorColumns suggestion={suggestion} here={here} acts={acts} why={why} />}
          {acts && <RuledOut suggestion={suggestion} here={here} />}
          {acts && (
            <WeightsForm suggestion={suggestion} here={here} typed={actionData?.typed} errors={actionData?.errors} />
          )}
        </>
      )}
      <Coverage round={round} here={here} silentOnly={silentOnly} />
      <p className="section">
        <a href={path(locale, 'sparringRound', board.id)}>{t('board.back')}</a>
      </p>
    </TeamFrame>
  );
}

function Figures({ suggestion }: { suggestion: SuggestionOfPage }) {
  const { t } = useWords();
  const sum = (of: 'sessions' | 'capacity') => suggestion.tutors.reduce((all, tutor) => all + tutor[of], 0);
  const figures = [
    {
      label: t('board.figures.served'),
      value: String(suggestion.served),
      unit: t('board.figures.ofRequests', { count: suggestion.requests }),
    },
    { label: t('board.figures.fit'), value: String(suggestion.fit), unit: t('board.figures.points') },
    {
      label: t('board.figures.load'),
      value: String(sum('sessions')),
      unit: t('board.figures.ofSessions', { count: sum('capacity') }),
    },
    { label: t('board.figures.pinned'), value: String(suggestion.pins.length) },
  ];
  return (
    <div className="section">
      <KeyFigures figures={figures} />
    </div>
  );
}

/** What is not on the board, and why. */
function LeftOut({ board: { notAccepted, withoutTerms } }: { board: BoardOfPage }) {
  const { locale, t } = useWords();
  return (
    <>
      {notAccepted.length > 0 && (
        <Notice kind="deadline" heading={t('board.notAccepted', { count: notAccepted.length })}>
          <ul>
            {notAccepted.map(({ id, municipality }) => (
              <li key={id}>
                <a href={path(locale, 'sparringRequest', id)}>{municipality.name}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {withoutTerms.length > 0 && (
        <Notice kind="deadline" heading={t('board.withoutTerms', { count: withoutTerms.length })}>
          <ul>
            {withoutTerms.map(({ id, municipality }) => (
              <li key={id}>
                <a href={path(locale, 'tutorTerms', id)}>{municipality.name}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

interface ActsProps {
  board: BoardOfPage;
  here: string;
  errors: { text: string; field?: string | undefined }[];
  answerBy: string | undefined;
}

/** Publishing, undoing, and freezing anew. */
function Acts({ board: { suggestion }, here, errors, answerBy }: ActsProps) {
  const { t } = useWords();
  const number = <input type="hidden" name="number" value={suggestion?.number ?? 0} />;
  return (
    <>
      {suggestion?.solved && (
        <form method="post" action={here} className="act-form">
          {number}
          <p>{t('board.publishNote')}</p>
          <TextField
            id="answerBy"
            name="answerBy"
            size="short"
            label={t('board.answerBy')}
            hint={t('board.answerByHint')}
            defaultValue={answerBy}
            error={errors.find(({ field }) => field === 'answerBy')?.text}
          />
          <p className="actions">
            <Button name="act" value="publish">
              {t('board.publish')}
            </Button>
          </p>
        </form>
      )}
      <form method="post" action={here} className="act-form">
        {number}
        <p className="actions">
          {suggestion && suggestion.number > 1 && (
            <Button name="act" value="undo" look="secondary">
              {t('board.undo')}
            </Button>
          )}
          <Button name="act" value="freeze" look={suggestion ? 'secondary' : 'primary'}>
            {t(suggestion ? 'board.freezeAgain' : 'board.freeze')}
          </Button>
        </p>
        <p className="small quiet">{t('board.freezeNote')}</p>
      </form>
    </>
  );
}
