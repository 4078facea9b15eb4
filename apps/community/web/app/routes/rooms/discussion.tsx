import { data } from 'react-router';
import { Button, Checkboxes, EmptyState, Pagination, TextArea } from '#ui';
import { RoomDiscussionPageDocument } from '../../gql/graphql';
import { PageFrame } from '../../parts/page-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/discussion';
import { discussionAction, fieldOf } from './discussion-action';
import { DiscussionPost } from './discussion-post';
import type { PostProps, Thread } from './discussion-props';
import { insideOnly } from './inside-only';

export async function loader({ context, request, params: { slug = '' } }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const after = searchParams.get('after');
  const asked = await context
    .get(visit)
    .execute(RoomDiscussionPageDocument, { slug, after, locale: localeOf(pathname) });
  const room = insideOnly(request, asked);
  const discussion = asked.data?.roomDiscussion;
  if (!discussion) throw data(null, { status: 404 });
  return { room, discussion, after, done: searchParams.get('done'), formKey: crypto.randomUUID() };
}

export const action = ({ request, context }: Route.ActionArgs) => discussionAction(request, context.get(visit));

/** What those inside the room of a circle say to each other, the newest thread first. */
export default function DiscussionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { room, discussion, after, done, formKey } = loaderData;
  const { locale, t } = useWords();
  const here = path(locale, 'roomDiscussion', room.slug);
  const moderates = room.leads || room.team;
  const page = {
    moderates,
    action: after ? `${here}?${new URLSearchParams({ after })}` : here,
    done,
    state: actionData,
  };
  const form = { circleId: room.id, people: room.people, formKey };
  const lang = room.locale === locale ? undefined : room.locale;
  return (
    <PageFrame
      title={t('page.roomDiscussion')}
      lead={t('talk.lead')}
      above={['circles']}
      crumbs={[
        { text: room.title, href: path(locale, 'circle', room.slug), lang },
        { text: t('page.room'), href: path(locale, 'room', room.slug) },
      ]}
      errors={actionData && [{ text: actionData.error, field: actionData.field }]}
    >
      <section className="section stack" aria-labelledby="new">
        <h2 id="new">{t('talk.new')}</h2>
        <PostForm {...page} {...form} />
      </section>
      <section className="section stack" aria-labelledby="threads">
        <h2 id="threads">{t('talk.threads')}</h2>
        {discussion.nodes.length === 0 ? (
          <EmptyState heading={t('talk.none')}>
            <p>{t('talk.noneText')}</p>
          </EmptyState>
        ) : (
          discussion.nodes.map((thread) => <ThreadOfPosts key={thread.id} thread={thread} {...page} {...form} />)
        )}
        <Pagination
          label={t('paging.label')}
          first={after ? { text: t('paging.first'), href: here } : undefined}
          next={
            discussion.pageInfo.hasNextPage
              ? {
                  text: t('paging.next'),
                  href: `${here}?${new URLSearchParams({ after: discussion.pageInfo.endCursor ?? '' })}`,
                }
              : undefined
          }
        />
      </section>
    </PageFrame>
  );
}

interface FormProps extends PostProps {
  circleId: string;
  people: { id: string; name: string }[];
  formKey: string;
}

function ThreadOfPosts({ thread, circleId, people, formKey, ...page }: FormProps & { thread: Thread }) {
  const { t } = useWords();
  const { replies, ...post } = thread;
  return (
    <div className="talk-thread stack">
      <DiscussionPost post={post} {...page} />
      {replies.length > 0 && (
        <div className="talk-replies stack">
          {replies.map((reply) => (
            <DiscussionPost key={reply.id} post={reply} reply {...page} />
          ))}
        </div>
      )}
      {!post.deleted && !post.hidden && (
        <details open={page.state?.field === fieldOf('reply', post.id)}>
          <summary>{t('talk.reply')}</summary>
          <div className="talk-form">
            <PostForm
              to={post.id}
              circleId={circleId}
              people={people}
              formKey={`${formKey}-${post.id.slice(0, 8)}`}
              {...page}
            />
          </div>
        </details>
      )}
    </div>
  );
}

/** One begins a thread, or replies in one. */
function PostForm({ to = '', circleId, people, formKey, action, state }: FormProps & { to?: string }) {
  const { t } = useWords();
  const field = fieldOf('reply', to);
  const mine = state?.field === field ? state : undefined;
  return (
    <form method="post" action={action} className="stack" noValidate>
      <input type="hidden" name="circle" value={circleId} />
      <input type="hidden" name="post" value={to} />
      <input type="hidden" name="formKey" value={formKey} />
      <TextArea
        id={field}
        name="text"
        label={t(to === '' ? 'talk.newField' : 'talk.replyField')}
        hint={t('talk.hint')}
        defaultValue={mine?.text ?? ''}
        error={mine?.error}
      />
      {people.length > 0 && (
        <details open={(mine?.mentions.length ?? 0) > 0}>
          <summary>{t('talk.mention')}</summary>
          <Checkboxes
            id={`mentions-${to}`}
            name="mentions"
            label={t('talk.mention')}
            hint={t('talk.mentionHint')}
            choices={people.map(({ id, name }) => ({ value: id, text: name }))}
            chosen={mine?.mentions ?? []}
          />
        </details>
      )}
      <p className="actions">
        <Button name="act" value="reply">
          {t(to === '' ? 'talk.publish' : 'talk.replySend')}
        </Button>
      </p>
    </form>
  );
}
