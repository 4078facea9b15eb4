import { Button } from '#ui';
import type { PracticeContributorStatus } from '../../gql/graphql';
import { useWords } from '../../use-words';

interface OwnAnswerProps {
  status: PracticeContributorStatus;
  here: string;
}

/** Whether one stands among the contributors: asked, said, and changed. */
export function OwnAnswer({ status, here }: OwnAnswerProps) {
  const { t } = useWords();
  return (
    <section className="section stack" aria-labelledby="own-answer">
      <h2 id="own-answer">{t('drafts.answer.heading')}</h2>
      <p className="text">{t(`drafts.answer.${status}`)}</p>
      <form method="post" action={here}>
        <p className="actions">
          {status !== 'accepted' && (
            <Button name="act" value="accept">
              {t('drafts.answer.accept')}
            </Button>
          )}
          {status !== 'declined' && (
            <Button name="act" value="decline" look="secondary">
              {t(status === 'accepted' ? 'drafts.answer.takeBack' : 'drafts.answer.decline')}
            </Button>
          )}
        </p>
      </form>
    </section>
  );
}
