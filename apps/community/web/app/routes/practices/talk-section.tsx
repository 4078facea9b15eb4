import { Button } from '#ui';
import type { PracticeTalkSummaryFragment } from '../../gql/graphql';
import { path } from '../../paths';
import { useWords } from '../../use-words';
import { MarkForm } from './mark-form';
import { PracticeComment } from './practice-comment';

/** On the page of a practice: how many have thanked, and what was said last. */
export function TalkSection({ slug, talk }: { slug: string; talk: PracticeTalkSummaryFragment | null | undefined }) {
  const { locale, t } = useWords();
  if (!talk) return null;
  const there = path(locale, 'practiceTalk', slug);
  return (
    <section className="section stack no-print" id="talk" tabIndex={-1} aria-labelledby="talk-heading">
      <h2 id="talk-heading">{t('practiceTalk.count', { count: talk.comments })}</h2>
      <form method="post" action={there} className="actions">
        <input type="hidden" name="practiceId" value={talk.practiceId} />
        <input type="hidden" name="thanks" value={talk.thanked ? 'no' : 'yes'} />
        <Button look="secondary" name="act" value="thank">
          {t(talk.thanked ? 'practiceTalk.unthank' : 'practiceTalk.thank')}
        </Button>
        {talk.thanks > 0 && <span>{t('practiceTalk.thanks', { count: talk.thanks })}</span>}
      </form>
      <div className="actions">
        <MarkForm practiceId={talk.practiceId} kind="follow" on={talk.followed} action={there} />
        <MarkForm practiceId={talk.practiceId} kind="bookmark" on={talk.bookmarked} action={there} />
        <a href={path(locale, 'practiceQuestion', slug)}>{t('following.ask')}</a>
      </div>
      {talk.nodes.map((comment) => (
        <div className="talk-thread" key={comment.id}>
          <PracticeComment comment={comment} />
        </div>
      ))}
      <p>
        <a href={there}>{t(talk.comments > 0 ? 'practiceTalk.all' : 'practiceTalk.begin')}</a>
      </p>
    </section>
  );
}
