import type { Locale } from '#kernel';
import { feeds } from '../../path-words';
import { useWords } from '../../use-words';

interface FollowedTheme {
  value: string;
  text: string;
}

/** The address of the feed of a language, or of one of its themes. */
export const practiceFeedPath = (locale: Locale, theme?: FollowedTheme): string =>
  `/${locale}/${feeds.practices[locale]}${theme ? `/${encodeURIComponent(theme.value)}` : ''}`;

/** The feed of what is listed: of the one theme that is chosen, else of all. */
export function FeedLink({ theme }: { theme: FollowedTheme | undefined }) {
  const { locale, t } = useWords();
  return (
    <p className="small no-print">
      <a href={practiceFeedPath(locale, theme)} type="application/atom+xml">
        {theme ? t('practice.feedOfTheme', { theme: theme.text }) : t('practice.feed')}
      </a>
    </p>
  );
}
