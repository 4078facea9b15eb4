import { redirect } from 'react-router';
import { MarkPracticeDocument } from '../../gql/graphql';
import { typed } from '../../parts/forms';
import { signInFirst } from '../../parts/signed-in';
import type { Visit } from '../../visit';

/** Follows a practice or puts it aside, or no more; then back to `page`, which shows how it stands. */
export async function marked(request: Request, form: FormData, page: string, { execute }: Visit) {
  const kind = typed(form, 'kind') === 'bookmark' ? 'bookmark' : 'follow';
  const input = { practiceId: typed(form, 'practiceId'), kind, on: typed(form, 'on') === 'yes' } as const;
  const { errors } = await execute(MarkPracticeDocument, { input });
  return errors[0]?.code === 'UNAUTHENTICATED' ? signInFirst(request) : redirect(page, 303);
}
