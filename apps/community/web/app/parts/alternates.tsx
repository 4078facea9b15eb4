import { useMatches } from 'react-router';
import { isLocale, type Locale, locales } from '#kernel';
import type { PageName } from '../path-words';
import { path } from '../paths';

interface AlternatesProps {
  origin: string;
  here: { page: PageName; slug: string; number: string };
}

/** In which languages the page is there. A loader of a text says so as `versions`; every other page is there in all. */
function useVersions(): readonly Locale[] {
  const said = useMatches()
    .map(({ loaderData }) => loaderData)
    .find((loaded): loaded is { versions: unknown[] } => {
      return typeof loaded === 'object' && loaded !== null && 'versions' in loaded && Array.isArray(loaded.versions);
    });
  return said === undefined ? locales : locales.filter((locale) => said.versions.filter(isLocale).includes(locale));
}

/** Where the same page is in each language in which it is there, and where for those who read none of them. */
export function Alternates({ origin, here: { page, slug, number } }: AlternatesProps) {
  const versions = useVersions();
  const [first] = versions;
  return (
    <>
      {versions.map((locale) => (
        <link key={locale} rel="alternate" hrefLang={locale} href={origin + path(locale, page, slug, number)} />
      ))}
      {first && <link rel="alternate" hrefLang="x-default" href={origin + path(first, page, slug, number)} />}
    </>
  );
}
