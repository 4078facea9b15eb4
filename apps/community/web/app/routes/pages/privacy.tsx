import { formatDate } from '#kernel';
import { Table } from '#ui';
import notice from '../../../../../../data/privacy-notice.json';
import { PageFrame } from '../../parts/page-frame';
import { serviceFacts } from '../../parts/service-facts';
import { path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/privacy';

export const loader = ({ context }: Route.LoaderArgs) => serviceFacts(context.get(visit));

/** What is kept about people, why and for how long, from data/privacy-notice.json. */
export default function Privacy({ loaderData: service }: Route.ComponentProps) {
  const { locale, t } = useWords();
  return (
    <PageFrame title={t('page.privacy')} lead={t('privacy.lead')}>
      <div className="text section">
        <h2>{t('privacy.controller')}</h2>
        <p>
          {service.controllerName}
          <br />
          <a href={`mailto:${service.contactEmail}`}>{service.contactEmail}</a>
        </p>
      </div>
      <div className="section">
        <Table
          width="wide"
          caption={t('privacy.caption')}
          columns={[{ text: t('privacy.what') }, { text: t('privacy.why') }, { text: t('privacy.kept') }]}
          rows={notice.records.map(({ what, why, kept }) => ({
            key: what.fi,
            cells: [what[locale], why[locale], kept[locale]],
          }))}
        />
      </div>
      <div className="text section">
        <h2>{t('privacy.session')}</h2>
        <p>
          {t('privacy.sessionText', { count: service.sessionHours })}{' '}
          <a href={path(locale, 'cookies')}>{t('page.cookies')}</a>
        </p>
        <h2>{t('privacy.rights')}</h2>
        <p>{t('privacy.rightsText')}</p>
        <p>{service.privacyAuthority ?? t('privacy.usualAuthority')}</p>
        <p className="small quiet">
          {t('privacy.made', { date: formatDate(new Date(`${notice.made}T10:00:00Z`), locale) })}
        </p>
      </div>
    </PageFrame>
  );
}
