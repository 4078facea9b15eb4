import { data, redirect } from 'react-router';
import { DiscardJobDocument, RetryJobDocument } from '../../gql/graphql';
import { answeredForTeam } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import type { Visit } from '../../visit';

/** What the page says was done; it stands in its address. */
export const doneActs = ['retried', 'deleted'] as const;
type DoneAct = (typeof doneActs)[number];

/** Done: back to the page, which says so. Refused, as someone else was faster: 422, and the page as it is now. */
export async function jobsAction(request: Request, { execute }: Visit) {
  const form = await request.formData();
  const id = String(form.get('id') ?? '');
  const done = await act(request, execute, String(form.get('act')), id);
  if (done === null) return data({ gone: id }, { status: 422 });
  return redirect(`${path(localeOf(new URL(request.url).pathname), 'jobs')}?done=${done}`, 303);
}

async function act(request: Request, execute: Visit['execute'], name: string, id: string): Promise<DoneAct | null> {
  switch (name) {
    case 'retry': {
      const { retryJob } = answeredForTeam(request, await execute(RetryJobDocument, { id }));
      return retryJob.__typename === 'JobRetried' ? 'retried' : null;
    }
    case 'delete': {
      const { discardJob } = answeredForTeam(request, await execute(DiscardJobDocument, { id }));
      return discardJob.__typename === 'JobDiscarded' ? 'deleted' : null;
    }
    default:
      throw data(null, { status: 404 });
  }
}
