import { data, redirect } from 'react-router';
import { formatDateTime } from '#kernel';
import { Button, EmptyState, Notice, Pagination, TextArea } from '#ui';
import {
  DismissCommentReportsDocument,
  HidePracticeCommentDocument,
  ReportedCommentsPageDocument,
  type ReportedCommentsPageQuery,
  RestorePracticeCommentDocument,
} from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { answeredForTeam } from '../../parts/signed-in';
import { TeamFrame } from '../../parts/team-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/practice-comments';
import '../../parts/person.css';

const doneActs = ['hide', 'dismiss', 'restore'] as const;
const codes = ['not_found', 'stale_version', 'empty', 'too_long', 'personal_identity_code'] as const;
const ofReason = ['empty', 'too_long', 'personal_identity_code'];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const open = searchParams.get('settled') === null;
  const after = searchParams.get('after');
  const variables = { locale: localeOf(pathname), open, after };
  const found = answeredForTeam(
    request,
    await context.get(visit).execute(ReportedCommentsPageDocument, variables),
  ).reportedPracticeComments;
  return { ...found, open, after, done: doneActs.find((one) => one === searchParams.get('done')) ?? null };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const t = wordsOf(localeOf(pathname));
  const form = await request.formData();
  const commentId = String(form.get('comment') ?? '');
  const reason = String(form.get('reason') ?? '');
  const input = { commentId, version: Number.parseInt(String(form.get('version')), 10) || 0 };
  const act = doneActs.find((one) => one === form.get('act')) ?? 'dismiss';
  const { execute } = context.get(visit);
  const answer =
    act === 'hide'
      ? await execute(HidePracticeCommentDocument, { input: { ...input, reason } })
      : await execute(act === 'restore' ? RestorePracticeCommentDocument : DismissCommentReportsDocument, { input });
  const { it } = answeredForTeam(request, answer);
  if (it.__typename === 'AdminPracticeCommentModerated') {
    searchParams.set('done', act);
    return redirect(`${pathname}?${searchParams}`, 303);
  }
  const code = codes.find((one) => one === it.code) ?? 'not_found';
  const field = ofReason.includes(code) ? `reason-${commentId}` : undefined;
  return data({ commentId, reason, errors: [{ text: t(`practiceComments.refused.${code}`), field }] }, { status: 422 });
}

/** Comments that somebody has reported, and what the project team does about them. */
export default function PracticeComments({ loaderData, actionData }: Route.ComponentProps) {
  const { nodes, pageInfo, open, after, done } = loaderData;
  const { locale, t } = useWords();
  const list = (more: Record<string, string> = {}, settled = !open) => {
    const query = new URLSearchParams({ ...(settled ? { settled: '1' } : {}), ...more });
    return `${path(locale, 'practiceComments')}${query.size > 0 ? `?${query}` : ''}`;
  };
  return (
    <TeamFrame title={t('practiceComments.title')} lead={t('practiceComments.lead')} errors={actionData?.errors}>
      <div className="section stack">
        {done && !actionData && <Notice kind="saved" heading={t(`practiceComments.done.${done}`)} />}
        <ul className="meta">
          <li>
            <a href={list({}, false)} aria-current={open ? 'page' : undefined}>
              {t('practiceComments.open')}
            </a>
          </li>
          <li>
            <a href={list({}, true)} aria-current={open ? undefined : 'page'}>
              {t('practiceComments.settled')}
            </a>
          </li>
        </ul>
        {nodes.length === 0 && <EmptyState heading={t('practiceComments.none')} />}
      </div>
      {nodes.map((comment) => (
        <ReportedComment
          key={comment.id}
          comment={comment}
          here={list(after ? { after } : {})}
          state={actionData?.commentId === comment.id ? actionData : undefined}
        />
      ))}
      <Pagination
        label={t('paging.label')}
        first={after ? { text: t('paging.first'), href: list() } : undefined}
        next={
          pageInfo.hasNextPage ? { text: t('paging.next'), href: list({ after: pageInfo.endCursor ?? '' }) } : undefined
        }
      />
    </TeamFrame>
  );
}

interface CommentProps {
  comment: ReportedCommentsPageQuery['reportedPracticeComments']['nodes'][number];
  here: string;
  /** What was sent last, when it was refused. */
  state: { reason: string; errors: { text: string; field: string | undefined }[] } | undefined;
}

function ReportedComment({ comment, here, state }: CommentProps) {
  const { locale, t } = useWords();
  const { id, hidden, text } = comment;
  const when = (at: string) => formatDateTime(new Date(at), locale);
  const nobody = t('practiceComments.erased');
  const who = [comment.name ?? nobody, comment.municipalityName].filter(Boolean).join(', ');
  const named = (
    <>
      <input type="hidden" name="comment" value={id} />
      <input type="hidden" name="version" value={comment.version} />
    </>
  );
  return (
    <article className="section stack" aria-labelledby={`by-${id}`}>
      <h2 id={`by-${id}`}>{t('practiceComments.heading', { name: who, dateTime: when(comment.writtenAt) })}</h2>
      <p className="plain-text" lang={comment.locale}>
        {text}
      </p>
      {comment.hiddenReason && (
        <p className="plain-text">{t('practiceComments.hidden', { reason: comment.hiddenReason })}</p>
      )}
      <p>
        <a href={path(locale, 'practice', comment.practiceId)}>{t('practiceComments.practice')}</a>
      </p>
      <h3>{t('practiceComments.reports')}</h3>
      <ul>
        {comment.reports.map(({ name, reason, at }) => (
          <li key={`${at} ${reason}`} className="plain-text">
            {t('practiceComments.by', { name: name ?? nobody, dateTime: when(at), reason })}
          </li>
        ))}
      </ul>
      <form method="post" action={here} className="act-form" noValidate>
        {named}
        {!hidden && (
          <TextArea
            id={`reason-${id}`}
            name="reason"
            rows={2}
            label={t('practiceComments.reason')}
            hint={t('practiceComments.reasonHint')}
            defaultValue={state?.reason}
            error={state?.errors[0]?.field && state.errors[0].text}
          />
        )}
        <p className="actions">
          <Button name="act" value={hidden ? 'restore' : 'hide'}>
            {t(hidden ? 'practiceComments.restore' : 'practiceComments.hide')}
          </Button>
          {!hidden && (
            <Button look="secondary" name="act" value="dismiss">
              {t('practiceComments.dismiss')}
            </Button>
          )}
        </p>
      </form>
    </article>
  );
}
