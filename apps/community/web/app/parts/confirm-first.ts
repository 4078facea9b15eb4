import { type MiddlewareFunction, redirect } from 'react-router';
import { localeOf, path } from '../paths';
import { visit } from '../visit';

/** The page on which one proves again who one is, to come back to where the request leads. */
export function confirmFirst(request: Request): Response {
  const { pathname, search } = new URL(request.url);
  const returnTo = pathname + search;
  return redirect(`${path(localeOf(pathname), 'confirmIdentity')}?${new URLSearchParams({ returnTo })}`, 303);
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
