import { redirect } from 'react-router';
import type { Route } from './+types/choose-language';

/** The project team works in Finnish unless the browser asks for Swedish. */
export function loader({ request }: Route.LoaderArgs) {
  const swedish = /^sv\b/i.test(request.headers.get('Accept-Language') ?? '');
  return redirect(swedish ? '/sv' : '/fi', { status: 302, headers: { Vary: 'Accept-Language' } });
}
