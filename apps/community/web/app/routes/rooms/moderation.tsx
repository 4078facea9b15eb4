import { Button, TextArea } from '#ui';
import { useWords } from '../../use-words';
import { fieldOf } from './discussion-action';
import type { Post, PostProps } from './discussion-props';

/** By this who leads takes a post out of sight, or shows it again. */
export function Moderation({ post, action, state }: PostProps & { post: Post }) {
  const { t } = useWords();
  const field = fieldOf('hide', post.id);
  const mine = state?.field === field ? state : undefined;
  const named = (
    <>
      <input type="hidden" name="post" value={post.id} />
      <input type="hidden" name="version" value={post.version} />
    </>
  );
  if (post.hidden)
    return (
      <form method="post" action={action}>
        {named}
        <Button look="secondary" size="small" name="act" value="restore">
          {t('talk.restore')}
        </Button>
      </form>
    );
  return (
    <details open={mine !== undefined}>
      <summary>{t('talk.hide')}</summary>
      <form method="post" action={action} className="stack talk-form" noValidate>
        {named}
        <TextArea
          id={field}
          name="text"
          rows={2}
          label={t('talk.reason')}
          hint={t('talk.reasonHint')}
          defaultValue={mine?.text ?? ''}
          error={mine?.error}
        />
        <p className="actions">
          <Button look="secondary" name="act" value="hide">
            {t('talk.hideButton')}
          </Button>
        </p>
      </form>
    </details>
  );
}
