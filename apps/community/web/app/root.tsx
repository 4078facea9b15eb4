import './root.css';
import type { ReactNode } from 'react';
import { isRouteErrorResponse, Links, Meta, Outlet, useLocation, useRouteLoaderData } from 'react-router';
import type { Route } from './+types/root';
import { ViewerDocument } from './gql/graphql';
import { Alternates } from './parts/alternates';
import { confirming } from './parts/confirm-first';
import { ErrorPage } from './parts/error-page';
import { isKept, keeping } from './parts/kept';
import { KeptPage } from './parts/kept-page';
import { PageFooter } from './parts/page-footer';
import { PageHeader } from './parts/page-header';
import { localeOf, pageOf } from './paths';
import { useWords } from './use-words';
import { visit } from './visit';

export const middleware = [confirming, keeping];

export async function loader({ context, request }: Route.LoaderArgs) {
  const locale = localeOf(new URL(request.url).pathname);
  const { data } = await context.get(visit).execute(ViewerDocument, { locale });
  // Whoever may be signed in: when the database is away the page itself says so.
  return { viewer: data?.viewer ?? null, origin: new URL(request.url).origin, requestId: context.get(visit).requestId };
}

export function Layout({ children }: { children: ReactNode }) {
  const { locale, t } = useWords();
  const { pathname, search } = useLocation();
  const root = useRouteLoaderData<typeof loader>('root');
  const here = pageOf(pathname);
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {here && root && <Alternates origin={root.origin} here={here} />}
        <Meta />
        <Links />
      </head>
      <body>
        <a className="skip-link" href="#content">
          {t('skip.link')}
        </a>
        <PageHeader viewer={root?.viewer ?? null} here={here} search={search} pathname={pathname} />
        {children}
        <PageFooter />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const requestId = useRouteLoaderData<typeof loader>('root')?.requestId;
  if (isRouteErrorResponse(error) && isKept(error.data)) return <KeptPage kept={error.data} />;
  return <ErrorPage status={isRouteErrorResponse(error) ? error.status : 500} requestId={requestId} />;
}
