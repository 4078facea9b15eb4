import { AddMaterialPageDocument } from '../../gql/graphql';
import { localeOf } from '../../paths';
import type { Visit } from '../../visit';
import { insideOnly } from './inside-only';

/** What the forms of a link and of a file are made of. */
export async function addMaterialData(request: Request, { execute, mostBytes }: Visit, slug: string) {
  const { pathname, searchParams } = new URL(request.url);
  const room = insideOnly(request, await execute(AddMaterialPageDocument, { slug, locale: localeOf(pathname) }));
  const meeting = Number(searchParams.get('meeting'));
  return { room, formKey: crypto.randomUUID(), meeting: meeting > 0 ? meeting : undefined, mostBytes };
}
