import { redirect } from 'react-router';
import { RefuseTipsDocument } from '../../gql/graphql';
import { localeOf, path } from '../../paths';
import { visit } from '../../visit';
import type { Route } from './+types/no-more-tips';

/** Whoever opens the address comes to the page of the tip, which has the button: looking changes nothing. */
export function loader({ request }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const token = searchParams.get('token') ?? '';
  return redirect(`${path(localeOf(pathname), 'tipLink')}?${new URLSearchParams({ token })}`, 303);
}

/**
 * What a mail program sends when its reader wants no more tips (RFC 8058). It has no session and no page of ours before it;
 * the token in the address is what allows it. The answer is the same whatever the token is.
 */
export async function action({ context, request }: Route.ActionArgs) {
  const answer = (status: number) => new Response(null, { status, headers: { 'Cache-Control': 'private, no-store' } });
  if ((await request.formData()).get('List-Unsubscribe') !== 'One-Click') return answer(400);
  const token = new URL(request.url).searchParams.get('token') ?? '';
  const { data } = await context.get(visit).execute(RefuseTipsDocument, { token });
  return answer(data === null ? 503 : 200);
}
