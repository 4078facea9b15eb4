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

/** Pages whose address has no part that varies. */
type Fixed = { [P in PageName]: (typeof paths)[P]['fi'] extends `${string}:${string}` ? never : P }[PageName];
const isFixed = (page: PageName): page is Fixed => !paths[page].fi.includes(':');

/** Whether a page can be opened as it is, without the token of a mail or an act that led to it. */
const standsAlone = (page: Fixed) =>
  page !== 'searchNames' &&
  page !== 'offer' &&
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
  const pages = (Object.keys(paths) as PageName[]).filter(isFixed).filter(standsAlone);
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
