import { formatDate } from '#kernel';
import { Button, Row, Rows, StatusTag } from '#ui';
import type { OwnCirclesPageQuery } from '../../gql/graphql';
import { path } from '../../paths';
import { useWords } from '../../use-words';

interface FormerCirclesProps {
  circles: OwnCirclesPageQuery['formerCircles'];
  /** Of the forms that copy; null for who cannot begin a circle. */
  copyKey: string | null;
}

/** Circles that the reader led once: each can be read, where it is public, and copied. */
export function FormerCircles({ circles, copyKey }: FormerCirclesProps) {
  const { locale, t } = useWords();
  if (circles.length === 0) return null;
  return (
    <section className="section stack" aria-labelledby="former">
      <h2 id="former">{t('ownCircle.former')}</h2>
      {copyKey !== null && <p>{t('ownCircle.copyNote')}</p>}
      <Rows>
        {circles.map((circle) => (
          <Row
            key={circle.id}
            level={3}
            title={circle.title}
            href={circle.state === 'archived' ? undefined : path(locale, 'circle', circle.slug)}
            lang={circle.titleLocale === locale ? undefined : circle.titleLocale}
            meta={[
              `${t('ownCircle.host')}: ${circle.hostName}`,
              t('ownCircle.ledUntil', { date: formatDate(new Date(circle.ledUntil), locale) }),
            ]}
          >
            <StatusTag status="fact">{t(`ownCircle.state.${circle.state}`)}</StatusTag>
            {copyKey !== null && (
              <form method="post" action={path(locale, 'ownCircles')}>
                <input type="hidden" name="circle" value={circle.id} />
                <input type="hidden" name="formKey" value={`${copyKey}-${circle.id.slice(0, 8)}`} />
                <Button size="small" look="secondary">
                  {t('ownCircle.copy')}
                  <span className="visually-hidden">: {circle.title}</span>
                </Button>
              </form>
            )}
          </Row>
        ))}
      </Rows>
    </section>
  );
}
