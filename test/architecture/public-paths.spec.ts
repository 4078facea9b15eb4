import { expect, it } from '@jest/globals';
import {
  hiddenPages,
  practiceFeed,
  publicPages,
  publicPath,
} from '../../apps/community/server/src/feeds/public-paths.ts';
import { feeds, paths } from '../../apps/community/web/app/path-words.ts';

it('feeds and the site map name pages as the pages name themselves', () => {
  const known: Record<string, object> = paths;
  for (const [name, words] of Object.entries({ ...publicPages, ...hiddenPages }))
    expect([name, words]).toEqual([name, known[name]]);
  for (const [page, one] of [
    ['circles', paths.circle],
    ['practices', paths.practice],
  ] as const)
    for (const locale of ['fi', 'sv', 'en'] as const)
      expect(publicPath(locale, page, ':slug').replace('%3A', ':')).toBe(`/${locale}/${one[locale]}`);
  expect(practiceFeed).toEqual(feeds.practices);
});
