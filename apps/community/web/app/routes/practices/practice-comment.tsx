import type { ReactNode } from 'react';
import { formatDateTime } from '#kernel';
import { Button, TextArea } from '#ui';
import type { PracticeCommentPartsFragment } from '../../gql/graphql';
import { useWords } from '../../use-words';
import { LinkedText } from '../rooms/linked-text';
import { fieldOf, type TalkState } from './talk-action';

export interface TalkProps {
  /** Where the forms are sent. */
  action: string;
  /** Of the last comment that was saved. */
  done: string | null;
  state: TalkState | undefined;
}

interface SaidProps {
  comment: PracticeCommentPartsFragment;
  reply?: boolean;
  saved?: boolean;
  children?: ReactNode;
}

/** What someone has said of a practice. The heading says who and when, so that one can go from comment to comment. */
export function PracticeComment({ comment, reply = false, saved = false, children }: SaidProps) {
  const { locale, t } = useWords();
  const { id, name, municipalityName, text, author, editedAt, reported } = comment;
  const when = (at: string) => formatDateTime(new Date(at), locale);
  const who = [name ?? t('deletedUser'), municipalityName].filter(Boolean).join(', ');
  const Heading = reply ? 'h4' : 'h3';
  return (
    <article className="talk-post stack" id={`comment-${id}`} tabIndex={-1} aria-labelledby={`by-${id}`}>
      <Heading className="talk-by" id={`by-${id}`}>
        {t(reply ? 'practiceTalk.replied' : 'practiceTalk.said', { name: who, dateTime: when(comment.writtenAt) })}
      </Heading>
      {!comment.deleted && (saved || author || editedAt || reported) && (
        <ul className="meta">
          {saved && <li>{t('practiceTalk.saved')}</li>}
          {author && <li>{t('practiceTalk.author')}</li>}
          {editedAt && <li>{t('practiceTalk.edited', { dateTime: when(editedAt) })}</li>}
          {reported && <li>{t('practiceTalk.reported')}</li>}
        </ul>
      )}
      {comment.hidden && <p className="quiet">{t('practiceTalk.hidden')}</p>}
      {comment.hiddenReason && (
        <p className="plain-text">{t('practiceTalk.hiddenReason', { reason: comment.hiddenReason })}</p>
      )}
      {comment.deleted && <p className="quiet">{t('practiceTalk.deleted')}</p>}
      {comment.mentions.length > 0 && text && (
        <p className="small quiet">
          {t('following.to', { names: comment.mentions.map((one) => one ?? t('deletedUser')).join(', ') })}
        </p>
      )}
      {text && (
        <div lang={comment.locale === locale ? undefined : comment.locale}>
          <LinkedText text={text} />
        </div>
      )}
      {children}
    </article>
  );
}

type FormsProps = TalkProps & { comment: PracticeCommentPartsFragment };

/** What its author may do with a comment. */
export function OwnComment({ comment, action, state }: FormsProps) {
  const { t } = useWords();
  const field = fieldOf('edit', comment.id);
  const deletion = fieldOf('delete', comment.id);
  const mine = state?.field === field ? state : undefined;
  const version = mine && !mine.overtaken ? mine.version : String(comment.version);
  return (
    <details open={mine !== undefined || state?.field === deletion}>
      <summary>{t(comment.editable ? 'practiceTalk.change' : 'practiceTalk.remove')}</summary>
      <div className="stack talk-form">
        {(comment.editable || mine) && (
          <form method="post" action={action} className="stack" noValidate>
            <input type="hidden" name="comment" value={comment.id} />
            <input type="hidden" name="version" value={version} />
            <TextArea
              id={field}
              name="text"
              lang={comment.locale}
              label={t('practiceTalk.field')}
              hint={t('practiceTalk.editNote')}
              defaultValue={mine?.text ?? comment.text ?? ''}
              error={mine?.error}
            />
            <p className="actions">
              <Button name="act" value="edit">
                {t('practiceTalk.save')}
              </Button>
            </p>
          </form>
        )}
        <form method="post" action={action} className="stack" id={deletion} tabIndex={-1}>
          <input type="hidden" name="comment" value={comment.id} />
          <input type="hidden" name="version" value={comment.version} />
          <p>{t('practiceTalk.deleteNote')}</p>
          <p className="actions">
            <Button look="secondary" name="act" value="delete">
              {t('practiceTalk.delete')}
            </Button>
          </p>
        </form>
      </div>
    </details>
  );
}

/** By this a reader asks the project team to look at a comment. */
export function ReportForm({ comment, action, state }: FormsProps) {
  const { t } = useWords();
  const field = fieldOf('report', comment.id);
  const mine = state?.field === field ? state : undefined;
  return (
    <details open={mine !== undefined}>
      <summary>{t('practiceTalk.report')}</summary>
      <form method="post" action={action} className="stack talk-form" noValidate>
        <input type="hidden" name="comment" value={comment.id} />
        <TextArea
          id={field}
          name="text"
          rows={2}
          label={t('practiceTalk.reason')}
          hint={t('practiceTalk.reasonHint')}
          defaultValue={mine?.text ?? ''}
          error={mine?.error}
        />
        <p className="actions">
          <Button look="secondary" name="act" value="report">
            {t('practiceTalk.sendReport')}
          </Button>
        </p>
      </form>
    </details>
  );
}
