import type { MetaDescriptor } from 'react-router';
import type { Locale } from '#kernel';
import type { PracticePageQuery } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { path } from '../../paths';

type Practice = NonNullable<PracticePageQuery['practice']>;

const territories: Record<Locale, string> = { fi: 'fi_FI', sv: 'sv_FI', en: 'en_GB' };
const licence = 'https://creativecommons.org/licenses/by/4.0/';
const picture = { width: 1200, height: 630 };

const plain = (text: string): string => text.replaceAll('\u00ad', '');

/**
 * What other sites and search engines are told of a practice: Open Graph with a picture, and schema.org. Everything names the
 * version that is shown, also where it is read under the address of a language in which there is none.
 */
export function practiceMeta(practice: Practice, locale: Locale, origin: string): MetaDescriptor[] {
  const t = wordsOf(locale);
  const { text, municipality, revision, slug, textLocales } = practice;
  const shown = text.locale;
  const href = (of: Locale) => origin + path(of, 'practice', slug);
  const title = plain(text.title ?? t('practice.unnamed'));
  const description = plain(text.summary ?? '');
  // With a new revision other sites ask for the picture anew.
  const image = `${origin}/practice-pictures/${shown}/${encodeURIComponent(slug)}.png?r=${revision}`;
  const alternative = t('practice.picture', { title, m: municipality.name });
  const properties: [string, string][] = [
    ['og:type', 'article'],
    ['og:site_name', t('service.name')],
    ['og:title', title],
    ...(description === '' ? [] : [['og:description', description] satisfies [string, string]]),
    ['og:url', href(shown)],
    ['og:locale', territories[shown]],
    ...textLocales
      .filter((other) => other !== shown)
      .map((other): [string, string] => ['og:locale:alternate', territories[other]]),
    ['og:image', image],
    ['og:image:type', 'image/png'],
    ['og:image:width', String(picture.width)],
    ['og:image:height', String(picture.height)],
    ['og:image:alt', alternative],
    ['article:published_time', practice.firstPublishedAt],
    ['article:modified_time', practice.publishedAt],
  ];
  const names: [string, string][] = [
    ['twitter:card', 'summary_large_image'],
    ['twitter:title', title],
    ...(description === '' ? [] : [['twitter:description', description] satisfies [string, string]]),
    ['twitter:image', image],
    ['twitter:image:alt', alternative],
  ];
  return [
    { tagName: 'link', rel: 'canonical', href: href(shown) },
    ...properties.map(([property, content]) => ({ property, content })),
    ...names.map(([name, content]) => ({ name, content })),
    { 'script:ld+json': { '@context': 'https://schema.org', '@graph': [article(), crumbs()] } },
  ];

  function article() {
    // Organisations stand for the persons, who are named on the page alone.
    const organisations = [municipality.name, ...practice.authors.map((author) => author.municipality.name)];
    return {
      '@type': 'Article',
      '@id': href(shown),
      url: href(shown),
      mainEntityOfPage: href(shown),
      headline: title,
      ...(description === '' ? {} : { description }),
      inLanguage: shown,
      datePublished: practice.firstPublishedAt,
      dateModified: practice.publishedAt,
      version: revision,
      author: [...new Set(organisations)].map((name) => ({ '@type': 'GovernmentOrganization', name })),
      publisher: { '@type': 'Organization', name: t('service.name'), url: origin + path(locale, 'home') },
      license: licence,
      isAccessibleForFree: true,
      about: practice.themes.map(({ label }) => ({ '@type': 'Thing', name: plain(label) })),
      image: { '@type': 'ImageObject', url: image, ...picture },
    };
  }

  function crumbs() {
    const steps = [
      { name: t('page.home'), item: origin + path(locale, 'home') },
      { name: t('page.practices'), item: origin + path(locale, 'practices') },
      { name: title, item: href(shown) },
    ];
    return {
      '@type': 'BreadcrumbList',
      itemListElement: steps.map((step, n) => ({ '@type': 'ListItem', position: n + 1, ...step })),
    };
  }
}
