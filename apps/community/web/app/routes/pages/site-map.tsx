import { Breadcrumb } from '#ui';
import { wordsOf } from '../../i18n';
import { type PageName, paths } from '../../path-words';
import { localeOf, path } from '../../paths';
import { pageMeta } from '../../title';
import { useWords } from '../../use-words';
import type { Route } from './+types/site-map';

export const meta = ({ location }: Route.MetaArgs) => {
  const locale = localeOf(location.pathname);
  return pageMeta(locale, wordsOf(locale)('page.siteMap'));
};

/** Whether a page can be opened as it is, without the name of a circle, the token of a mail or an act that led to it. */
const standsAlone = (page: PageName) =>
  page !== 'circle' &&
  page !== 'ownCircle' &&
  page !== 'ownMeetings' &&
  page !== 'tutorTerms' &&
  page !== 'ownRequest' &&
  page !== 'requestStep' &&
  page !== 'room' &&
  page !== 'roomMeeting' &&
  page !== 'roomMeetingEdit' &&
  page !== 'roomAttendance' &&
  page !== 'roomNotes' &&
  page !== 'offer' &&
  page !== 'tip' &&
  page !== 'tipLink' &&
  page !== 'noMoreTips' &&
  page !== 'mailedChoice' &&
  page !== 'noMoreMails' &&
  page !== 'signInLink' &&
  page !== 'organisationSignIn' &&
  page !== 'confirmAddress' &&
  page !== 'confirmNewAddress' &&
  page !== 'stopAddress' &&
  page !== 'myDataFile' &&
  page !== 'accountErased' &&
  page !== 'confirmIdentity' &&
  page !== 'invitation' &&
  page !== 'colleagues';

export default function SiteMap() {
  const { locale, t } = useWords();
  const pages = (Object.keys(paths) as PageName[]).filter(standsAlone);
  return (
    <main className="page" id="content" tabIndex={-1}>
      <div className="wrap">
        <Breadcrumb
          label={t('breadcrumb')}
          crumbs={[{ text: t('page.home'), href: path(locale, 'home') }]}
          here={{ text: t('page.siteMap') }}
        />
        <div className="text">
          <h1>{t('page.siteMap')}</h1>
          <ul>
            {pages.map((page) => (
              <li key={page}>
                <a href={path(locale, page)}>{t(`page.${page}`)}</a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </main>
  );
}
