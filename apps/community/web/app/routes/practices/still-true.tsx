import { formatDate } from '#kernel';
import { Button, Notice } from '#ui';
import type { OwnPracticePageQuery } from '../../gql/graphql';
import { path } from '../../paths';
import { useWords } from '../../use-words';

/** Tells readers that nobody has confirmed for long that a practice holds. */
export function Outdated({ since, confirmed }: { since?: string | null | undefined; confirmed?: string | undefined }) {
  const { locale, t } = useWords();
  if (!since || !confirmed) return null;
  return (
    <Notice kind="tip" heading={t('stillTrue.outdated')}>
      <p>{t('stillTrue.outdatedNote', { date: formatDate(new Date(confirmed), locale) })}</p>
    </Notice>
  );
}

/** Where a representative says, with one press, that what is published still holds. */
export function StillTrue({ practice }: { practice: NonNullable<OwnPracticePageQuery['ownPractice']> }) {
  const { locale, t } = useWords();
  const { id, version, mainLocale, status, isOurs, confirmedAt, isConfirmationAsked, outdatedSince } = practice;
  if (status === 'retracted' || !isOurs || !confirmedAt) return null;
  return (
    <section className="section stack" aria-labelledby="still-true">
      <h2 id="still-true">{t('stillTrue.heading')}</h2>
      <Outdated since={outdatedSince} confirmed={confirmedAt} />
      <p className="text">
        {!outdatedSince && t('stillTrue.last', { date: formatDate(new Date(confirmedAt), locale) })}{' '}
        {isConfirmationAsked && t('stillTrue.asked')} {t('stillTrue.note')}
      </p>
      <form method="post" action={path(locale, 'ownPractice', id)}>
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="mainLocale" value={mainLocale} />
        <p className="actions">
          <Button name="act" value="confirm" look={isConfirmationAsked ? 'primary' : 'secondary'}>
            {t('stillTrue.confirm')}
          </Button>
        </p>
      </form>
    </section>
  );
}
