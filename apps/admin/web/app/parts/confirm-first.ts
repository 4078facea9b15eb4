import { type MiddlewareFunction, redirect } from 'react-router';
import { localeOf, path } from '../paths';
import { visit } from '../visit';

/**
 * The page on which one proves again who one is, to come back to where the request leads. A form that was sent goes along
 * as it is, in the body of the next request: nothing that was typed is lost, and none of it stands in an address.
 */
export function confirmFirst(request: Request): Response {
  const { pathname, search } = new URL(request.url);
  const returnTo = pathname + search;
  const status = request.method === 'POST' ? 307 : 303;
  return redirect(`${path(localeOf(pathname), 'confirmIdentity')}?${new URLSearchParams({ returnTo })}`, status);
}

/** Whatever page asks for what needs a recent proof: whoever has none is led to give it, and comes back. */
export const confirming: MiddlewareFunction<Response> = ({ request, context }, next) => {
  const given = context.get(visit);
  context.set(visit, {
    ...given,
    async execute(document, variables) {
      const result = await given.execute(document, variables);
      if (result.errors.some(({ code }) => code === 'REAUTHENTICATION_NEEDED')) throw confirmFirst(request);
      return result;
    },
  });
  return next();
};
