import { formatDate } from '#kernel';
import statement from '../../../../../../data/accessibility-statement.json';
import { PageFrame } from '../../parts/page-frame';
import { serviceFacts } from '../../parts/service-facts';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/accessibility';

export const loader = ({ context }: Route.LoaderArgs) => serviceFacts(context.get(visit));

const statuses = { fully: 'fully', partly: 'partly', not: 'not' } as const;

/** The statement that the act on digital services asks for, from data/accessibility-statement.json. */
export default function Accessibility({ loaderData: service }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const status = statuses[statement.status as keyof typeof statuses];
  const on = (day: string) => formatDate(new Date(`${day}T10:00:00Z`), locale);
  return (
    <PageFrame title={t('page.accessibility')} lead={t('a11y.lead', { controller: service.controllerName })}>
      <div className="text section">
        <p>{t('a11y.law')}</p>
        <p>
          <b>{t(`a11y.status.${status}`)}</b>
        </p>
        {statement.issues.length > 0 && (
          <>
            <h2>{t('a11y.issues')}</h2>
            <ul>
              {statement.issues.map((issue) => (
                <li key={issue.fi}>{issue[locale]}</li>
              ))}
            </ul>
          </>
        )}
        <h2>{t('a11y.feedback')}</h2>
        <p>
          {t('a11y.feedbackText')} <a href={`mailto:${service.contactEmail}`}>{service.contactEmail}</a>
        </p>
        <h2>{t('a11y.authority')}</h2>
        <p>{t('a11y.authorityText')}</p>
        <p>{service.accessibilityAuthority ?? t('a11y.usualAuthority')}</p>
        <p className="small quiet">
          {t('a11y.made', {
            date: on(statement.made),
            date2: on(statement.updated),
            who: statement.assessedBy[locale],
          })}
        </p>
      </div>
    </PageFrame>
  );
}
