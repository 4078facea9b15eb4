import { redirect } from 'react-router';
import { isLocale } from '#kernel';
import type { Route } from './+types/choose-language';

/** The one address that looks at Accept-Language; everywhere else the language stands in the path. */
export function loader({ request }: Route.LoaderArgs) {
  const wanted = (request.headers.get('Accept-Language') ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = Number(parameters.find((one) => one.trim().startsWith('q='))?.split('=')[1] ?? 1);
      return { language: tag.slice(0, 2).toLowerCase(), quality: Number.isFinite(quality) ? quality : 0 };
    })
    .filter(({ language, quality }) => isLocale(language) && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return redirect(`/${wanted[0]?.language ?? 'fi'}`, { status: 302, headers: { Vary: 'Accept-Language' } });
}
