import type { ReactNode } from 'react';
import { formatDateTime } from '#kernel';
import { Button, TextArea } from '#ui';
import { useWords } from '../../use-words';
import { fieldOf } from './discussion-action';
import type { Post, PostProps } from './discussion-props';
import { LinkedText } from './linked-text';
import { Moderation } from './moderation';

/** What someone has said. The heading says who and when, so that one can go from post to post. */
export function DiscussionPost({
  post,
  reply = false,
  children,
  ...page
}: PostProps & { post: Post; reply?: boolean; children?: ReactNode }) {
  const { locale, t } = useWords();
  const dateTime = formatDateTime(new Date(post.writtenAt), locale);
  const said = { name: post.name ?? t('deletedUser'), dateTime };
  const Heading = reply ? 'h4' : 'h3';
  return (
    <article className="talk-post stack" id={`post-${post.id}`} tabIndex={-1} aria-labelledby={`by-${post.id}`}>
      <Heading className="talk-by" id={`by-${post.id}`}>
        {t(reply ? 'talk.replied' : 'talk.thread', said)}
      </Heading>
      {!post.deleted && (post.leads || post.editedAt || post.mentioned.length > 0 || page.done === post.id) && (
        <ul className="meta">
          {page.done === post.id && <li>{t('talk.saved')}</li>}
          {post.leads && <li>{t('talk.facilitator')}</li>}
          {post.editedAt && <li>{t('talk.edited', { dateTime: formatDateTime(new Date(post.editedAt), locale) })}</li>}
          {post.mentioned.length > 0 && <li>{t('talk.mentioned', { names: post.mentioned.join(', ') })}</li>}
        </ul>
      )}
      {post.hidden && <p className="quiet">{t('talk.hidden')}</p>}
      {post.hiddenReason && <p className="room-text">{t('talk.hiddenReason', { reason: post.hiddenReason })}</p>}
      {post.deleted && <p className="quiet">{t('talk.deleted')}</p>}
      {post.text && <LinkedText text={post.text} />}
      {post.own && !post.deleted && <OwnPost post={post} {...page} />}
      {page.moderates && !post.deleted && <Moderation post={post} {...page} />}
      {children}
    </article>
  );
}

function OwnPost({ post, action, state }: PostProps & { post: Post }) {
  const { t } = useWords();
  const field = fieldOf('edit', post.id);
  const deletion = fieldOf('delete', post.id);
  const mine = state?.field === field ? state : undefined;
  const version = mine && !mine.overtaken ? mine.version : String(post.version);
  return (
    <details open={mine !== undefined || state?.field === deletion}>
      <summary>{t(post.editable ? 'talk.change' : 'talk.remove')}</summary>
      <div className="stack talk-form">
        {(post.editable || mine) && (
          <form method="post" action={action} className="stack" noValidate>
            <input type="hidden" name="post" value={post.id} />
            <input type="hidden" name="version" value={version} />
            <TextArea
              id={field}
              name="text"
              label={t('talk.newField')}
              hint={t('talk.editNote')}
              defaultValue={mine?.text ?? post.text ?? ''}
              error={mine?.error}
            />
            <p className="actions">
              <Button name="act" value="edit">
                {t('talk.save')}
              </Button>
            </p>
          </form>
        )}
        <form method="post" action={action} className="stack" id={deletion} tabIndex={-1}>
          <input type="hidden" name="post" value={post.id} />
          <input type="hidden" name="version" value={post.version} />
          <p>{t('talk.deleteNote')}</p>
          <p className="actions">
            <Button look="secondary" name="act" value="delete">
              {t('talk.delete')}
            </Button>
          </p>
        </form>
      </div>
    </details>
  );
}
