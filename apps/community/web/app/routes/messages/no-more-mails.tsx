import { redirect } from 'react-router';
import { ChooseMailedKindDocument } from '../../gql/graphql';
import { localeOf, path } from '../../paths';
import { visit } from '../../visit';
import type { Route } from './+types/no-more-mails';

/** Whoever opens the address comes to the page that has the button: looking changes nothing. */
export function loader({ request }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const token = searchParams.get('token') ?? '';
  return redirect(`${path(localeOf(pathname), 'mailedChoice')}?${new URLSearchParams({ token })}`, 303);
}

/**
 * What a mail program sends when its reader wants no more mails of a kind (RFC 8058). It has no session and no page of
 * ours before it; the token in the address is what allows it. The answer is the same whatever the token is.
 */
export async function action({ context, request }: Route.ActionArgs) {
  const answer = (status: number) => new Response(null, { status, headers: { 'Cache-Control': 'private, no-store' } });
  if ((await request.formData()).get('List-Unsubscribe') !== 'One-Click') return answer(400);
  const input = { token: new URL(request.url).searchParams.get('token') ?? '', wanted: false };
  const { data } = await context.get(visit).execute(ChooseMailedKindDocument, { input });
  return answer(data === null ? 503 : 200);
}
