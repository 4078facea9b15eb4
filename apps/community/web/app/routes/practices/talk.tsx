import { data } from 'react-router';
import { locales } from '#kernel';
import { Button, Checkboxes, EmptyState, Pagination, Radios, Select, TextArea } from '#ui';
import { PracticeTalkPageDocument, type PracticeTalkPageQuery } from '../../gql/graphql';
import { answered } from '../../loading';
import { PageFrame } from '../../parts/page-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/talk';
import { OwnComment, PracticeComment, ReportForm, type TalkProps } from './practice-comment';
import { fieldOf, talkAction } from './talk-action';

export async function loader({ context, request, params: { slug = '' } }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const after = searchParams.get('after');
  const variables = { slug, after, locale: localeOf(pathname) };
  const found = answered(await context.get(visit).execute(PracticeTalkPageDocument, variables));
  const { practice, practiceTalk: talk, viewer } = found;
  if (!practice || !talk) throw data(null, { status: 404 });
  const municipalities = viewer?.affiliations.map(({ municipality }) => municipality) ?? [];
  return {
    ...{ practice, talk, after, municipalities, member: viewer !== null && viewer !== undefined },
    ...{ done: searchParams.get('done'), formKey: crypto.randomUUID() },
  };
}

export const action = ({ request, context, params: { slug = '' } }: Route.ActionArgs) =>
  talkAction(request, slug, context.get(visit));

/** What is said of a practice, the newest thread first: for everyone to read, and for members to go on. */
export default function TalkPage({ loaderData, actionData }: Route.ComponentProps) {
  const { practice, talk, after, done, member, municipalities, formKey } = loaderData;
  const { locale, t } = useWords();
  const here = path(locale, 'practiceTalk', practice.slug);
  const { title, locale: written } = practice.text;
  const page = { action: after ? `${here}?${new URLSearchParams({ after })}` : here, done, state: actionData };
  const form = { practiceId: practice.id, municipalities, mentionable: talk.mentionable, formKey };
  const next = talk.pageInfo.hasNextPage
    ? {
        text: t('paging.next'),
        href: `${here}?${new URLSearchParams({ after: talk.pageInfo.endCursor ?? '' })}`,
      }
    : undefined;
  return (
    <PageFrame
      title={t('page.practiceTalk')}
      lead={t('practiceTalk.lead')}
      above={['practices']}
      crumbs={[
        {
          text: title ?? t('practice.unnamed'),
          href: path(locale, 'practice', practice.slug),
          lang: written === locale ? undefined : written,
        },
      ]}
      errors={actionData && [{ text: actionData.error, field: actionData.field }]}
    >
      <section className="section stack" aria-labelledby="new">
        <h2 id="new">{t('practiceTalk.new')}</h2>
        {member ? (
          <CommentForm {...page} {...form} />
        ) : (
          <p>
            <a href={`${path(locale, 'signIn')}?${new URLSearchParams({ returnTo: here })}`}>
              {t('practiceTalk.signIn')}
            </a>
          </p>
        )}
      </section>
      <section className="section stack" aria-labelledby="threads">
        <h2 id="threads">{t('practiceTalk.count', { count: talk.comments })}</h2>
        {talk.nodes.length === 0 && <EmptyState heading={t('practiceTalk.none')} />}
        {talk.nodes.map((thread) => (
          <Thread key={thread.id} thread={thread} member={member} {...page} {...form} />
        ))}
        <Pagination
          label={t('paging.label')}
          first={after ? { text: t('paging.first'), href: here } : undefined}
          next={next}
        />
      </section>
    </PageFrame>
  );
}

interface FormProps extends TalkProps {
  practiceId: string;
  municipalities: { code: string; name: string }[];
  /** To whom one can speak. */
  mentionable: { id: string; name: string }[];
  formKey: string;
}

interface ThreadProps extends FormProps {
  thread: NonNullable<PracticeTalkPageQuery['practiceTalk']>['nodes'][number];
  member: boolean;
}

function Thread({ thread, member, practiceId, municipalities, mentionable, formKey, ...page }: ThreadProps) {
  const { t } = useWords();
  const { replies, ...first } = thread;
  const acts = (comment: typeof first) => {
    if (!member || comment.deleted) return null;
    if (comment.own) return <OwnComment comment={comment} {...page} />;
    return comment.hidden || comment.reported ? null : <ReportForm comment={comment} {...page} />;
  };
  const form = { practiceId, municipalities, mentionable, formKey: `${formKey}-${first.id.slice(0, 8)}` };
  return (
    <div className="talk-thread stack">
      <PracticeComment comment={first} saved={page.done === first.id}>
        {acts(first)}
      </PracticeComment>
      {replies.length > 0 && (
        <div className="talk-replies stack">
          {replies.map((reply) => (
            <PracticeComment key={reply.id} comment={reply} reply saved={page.done === reply.id}>
              {acts(reply)}
            </PracticeComment>
          ))}
        </div>
      )}
      {member && !first.deleted && !first.hidden && (
        <details open={page.state?.field === fieldOf('say', first.id)}>
          <summary>{t('practiceTalk.reply')}</summary>
          <div className="talk-form">
            <CommentForm to={first.id} {...form} {...page} />
          </div>
        </details>
      )}
    </div>
  );
}

/** One begins a thread, or replies in one. */
function CommentForm({ to = '', ...form }: FormProps & { to?: string }) {
  const { practiceId, municipalities, mentionable, formKey, action, state } = form;
  const { locale, t } = useWords();
  const field = fieldOf('say', to);
  const mine = state?.field === field ? state : undefined;
  return (
    <form method="post" action={action} className="stack" noValidate>
      <input type="hidden" name="practiceId" value={practiceId} />
      <input type="hidden" name="comment" value={to} />
      <input type="hidden" name="formKey" value={formKey} />
      <TextArea
        id={field}
        name="text"
        label={t(to === '' ? 'practiceTalk.field' : 'practiceTalk.replyField')}
        hint={t('practiceTalk.hint')}
        defaultValue={mine?.text ?? ''}
        error={mine?.error}
      />
      <Radios
        id={`language-${to}`}
        name="language"
        label={t('practiceTalk.language')}
        choices={locales.map((one) => ({ value: one, text: t(`practiceTalk.in.${one}`) }))}
        chosen={mine?.language || locale}
      />
      {municipalities.length > 0 && (
        <Select
          id={`municipality-${to}`}
          name="municipality"
          label={t('practiceTalk.municipality')}
          none={t('practiceTalk.noMunicipality')}
          choices={municipalities.map(({ code, name }) => ({ value: code, text: name }))}
          chosen={mine ? mine.municipality : (municipalities[0]?.code ?? '')}
        />
      )}
      {mentionable.length > 0 && (
        <details open={(mine?.mentions.length ?? 0) > 0}>
          <summary>{t('following.mention')}</summary>
          <Checkboxes
            id={`mentions-${to}`}
            name="mentions"
            label={t('following.mentionWhom')}
            hint={t('following.mentionHint')}
            choices={mentionable.map(({ id, name }) => ({ value: id, text: name }))}
            chosen={mine?.mentions ?? []}
          />
        </details>
      )}
      <p className="actions">
        <Button name="act" value="say">
          {t(to === '' ? 'practiceTalk.publish' : 'practiceTalk.replySend')}
        </Button>
      </p>
    </form>
  );
}
