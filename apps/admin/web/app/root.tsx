import './root.css';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { isRouteErrorResponse, Links, Meta, Outlet, useLocation, useRouteLoaderData } from 'react-router';
import { type Locale, locales } from '#kernel';
import { AdminHeader } from '#ui';
import type { Route } from './+types/root';
import { AdminViewerDocument, type AdminViewerQuery } from './gql/graphql';
import { confirming } from './parts/confirm-first';
import { ErrorPage } from './parts/error-page';
import { inLanguage, path } from './paths';
import { useWords } from './use-words';
import { visit } from './visit';

export const middleware = [confirming];

export async function loader({ context }: Route.LoaderArgs) {
  const { data } = await context.get(visit).execute(AdminViewerDocument, {});
  // Whoever may be signed in: when the database is away the page itself says so.
  return { viewer: data?.viewer ?? null, requestId: context.get(visit).requestId };
}

export function Layout({ children }: { children: ReactNode }) {
  const { locale, t } = useWords();
  const { pathname, search } = useLocation();
  const viewer = useRouteLoaderData<typeof loader>('root')?.viewer ?? null;
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        <a className="skip-link" href="#content">
          {t('skip.link')}
        </a>
        <AdminHeader
          name={t('service.name')}
          word={t('admin.bar')}
          home={path(locale, 'circles')}
          languages={{
            label: t('header.languages'),
            links: locales.map((other) => ({
              locale: other,
              // The token of a mailed link goes along.
              href: inLanguage(pathname, other) + search,
              text: t(`header.in.${other}`),
              current: other === locale,
            })),
          }}
          nav={
            viewer && {
              label: t('header.navigation'),
              menu: t('header.menu'),
              links: navLinks(pathname, locale, t),
            }
          }
        >
          {viewer && <Who viewer={viewer} />}
        </AdminHeader>
        {children}
        <footer className="wrap admin-footer">
          {t('service.name')}, {t('admin.footer')}
        </footer>
      </body>
    </html>
  );
}

/** The sections of the administration; the circles are its first page, and every page that is of no other section. */
function navLinks(pathname: string, locale: Locale, t: TFunction) {
  const sections = [
    { text: t('person.title'), href: path(locale, 'people') },
    { text: t('page.affiliations'), href: path(locale, 'affiliations') },
    { text: t('page.organisations'), href: path(locale, 'organisations') },
    { text: t('page.sparring'), href: path(locale, 'sparring') },
    { text: t('page.programmes'), href: path(locale, 'programmes') },
    { text: t('page.practices'), href: path(locale, 'practices') },
    { text: t('page.practiceDrafts'), href: path(locale, 'practiceDrafts') },
    { text: t('page.languages'), href: path(locale, 'languages') },
    { text: t('log.title'), href: path(locale, 'audit') },
    { text: t('page.jobs'), href: path(locale, 'jobs') },
  ].map((section) => ({ ...section, current: pathname.startsWith(section.href) }));
  const elsewhere =
    sections.some(({ current }) => current) ||
    pathname.startsWith(path(locale, 'signIn')) ||
    pathname === path(locale, 'mySecondFactor');
  return [{ text: t('page.circles'), href: path(locale, 'circles'), current: !elsewhere }, ...sections];
}

function Who({ viewer }: { viewer: NonNullable<AdminViewerQuery['viewer']> }) {
  const { locale, t } = useWords();
  return (
    <>
      <span>
        <a href={path(locale, 'mySecondFactor')}>{viewer.name}</a> ·{' '}
        <strong>{viewer.roles.map((role) => t(`role.${role}`)).join(', ')}</strong>
      </span>
      <form method="post" action="/auth/sign-out">
        <input type="hidden" name="returnTo" value={path(locale, 'signIn')} />
        <button type="submit" className="button-link">
          {t('action.signOut')}
        </button>
      </form>
    </>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const requestId = useRouteLoaderData<typeof loader>('root')?.requestId;
  return <ErrorPage status={isRouteErrorResponse(error) ? error.status : 500} requestId={requestId} />;
}
