import { wordsOf } from '../../i18n';
import { TextPage } from '../../parts/text-page';
import { localeOf } from '../../paths';
import { pageMeta } from '../../title';
import type { Route } from './+types/cookies';

export const meta = ({ location }: Route.MetaArgs) => {
  const locale = localeOf(location.pathname);
  return pageMeta(locale, wordsOf(locale)('page.cookies'));
};

export default function Cookies() {
  return <TextPage page="cookies" />;
}
