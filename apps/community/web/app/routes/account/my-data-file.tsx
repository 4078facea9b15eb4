import { redirect } from 'react-router';
import { ExportMyDataDocument } from '../../gql/graphql';
import { typed } from '../../parts/forms';
import { signInFirst } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { visit } from '../../visit';
import type { Route } from './+types/my-data-file';

/** Whoever opens the address itself comes to the page with the buttons: looking hands out nothing. */
export const loader = ({ request }: Route.LoaderArgs) =>
  redirect(path(localeOf(new URL(request.url).pathname), 'myData'), 303);

/** The file itself, for its owner only: kept by no cache. */
export async function action({ context, request }: Route.ActionArgs) {
  const page = path(localeOf(new URL(request.url).pathname), 'myData');
  const format = typed(await request.formData(), 'format') === 'csv' ? 'CSV' : 'JSON';
  const { data, errors } = await context.get(visit).execute(ExportMyDataDocument, { format });
  if (!data) {
    const code = errors[0]?.code ?? 'INTERNAL';
    return code === 'UNAUTHENTICATED'
      ? signInFirst(request)
      : redirect(`${page}?${new URLSearchParams({ error: code })}`, 303);
  }
  const { fileName, mediaType, content } = data.exportMyData;
  return new Response(Buffer.from(content, 'base64'), {
    headers: {
      'Content-Type': mediaType,
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
