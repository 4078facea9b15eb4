import { redirect } from 'react-router';
import { isLocale } from '#kernel';
import { PageLanguageDocument } from '../../gql/graphql';
import { visit } from '../../visit';
import type { Route } from './+types/choose-language';

/**
 * The one address that looks at what the person has chosen, and at Accept-Language; everywhere else the language stands
 * in the path.
 */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { data } = await context.get(visit).execute(PageLanguageDocument, {});
  const chosen = data?.myProfile.pageLocale;
  if (isLocale(chosen)) return redirect(`/${chosen}`);
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
