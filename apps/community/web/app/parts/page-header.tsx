import { locales } from '#kernel';
import { SiteHeader } from '#ui';
import type { ViewerQuery } from '../gql/graphql';
import type { PageName } from '../path-words';
import { path } from '../paths';
import { useWords } from '../use-words';

interface PageHeaderProps {
  viewer: ViewerQuery['viewer'];
  here: { page: PageName; slug: string; number: string } | null;
  pathname: string;
  search: string;
}

/** Pages that belong to one of the header's without standing below its address. */
const nearby: Partial<Record<PageName, PageName>> = { practices: 'practicesByMunicipality' };

const navigation = ['circles', 'tutors', 'practices', 'municipalities', 'people'] as const;

export function PageHeader({ viewer, here, pathname, search }: PageHeaderProps) {
  const { locale, t } = useWords();
  return (
    <SiteHeader
      name={t('service.name')}
      home={path(locale, 'home')}
      languages={{
        label: t('header.languages'),
        links: locales.map((other) => ({
          locale: other,
          href: (here ? path(other, here.page, here.slug, here.number) : path(other, 'home')) + (here ? search : ''),
          text: t(`header.in.${other}`),
          current: other === locale,
        })),
      }}
      search={
        here?.page === 'search'
          ? null
          : { action: path(locale, 'search'), label: t('search.inHeader'), button: t('search.button') }
      }
      nav={{
        label: t('header.navigation'),
        menu: t('header.menu'),
        links: navigation.map((page) => ({
          href: path(locale, page),
          text: t(`page.${page}`),
          current: here?.page === page,
          within: pathname.startsWith(`${path(locale, page)}/`) || (here !== null && nearby[page] === here.page),
        })),
      }}
    >
      {viewer ? <SignedIn viewer={viewer} pathname={pathname} /> : <Visitor pathname={pathname} search={search} />}
    </SiteHeader>
  );
}

function Visitor({ pathname, search }: { pathname: string; search: string }) {
  const { locale, t } = useWords();
  const signingIn = pathname === path(locale, 'signIn') || pathname === path(locale, 'organisationSignIn');
  const back = signingIn ? '' : `?${new URLSearchParams({ returnTo: pathname + search })}`;
  return <a href={path(locale, 'signIn') + back}>{t('action.signIn')}</a>;
}

function SignedIn({ viewer, pathname }: { viewer: NonNullable<ViewerQuery['viewer']>; pathname: string }) {
  const { locale, t } = useWords();
  const home = viewer.affiliations.map(({ municipality }) => municipality.name).join(', ');
  return (
    <>
      <span>
        <a href={path(locale, 'my')}>{t('page.my')}</a>
        {viewer.coordinates.length > 0 && (
          <>
            {' '}
            · <a href={path(locale, 'colleagues')}>{t('page.colleagues')}</a>
          </>
        )}{' '}
        · {[viewer.name, home].filter(Boolean).join(', ')}
      </span>
      <form method="post" action="/auth/sign-out">
        <input
          type="hidden"
          name="returnTo"
          value={pathname === path(locale, 'my') ? path(locale, 'home') : pathname}
        />
        <button type="submit" className="button-link">
          {t('action.signOut')}
        </button>
      </form>
    </>
  );
}
