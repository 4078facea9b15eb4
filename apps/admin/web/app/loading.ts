import { data } from 'react-router';

/** What an operation of a page answered, or the page of the error it ended with. */
export function answered<T>({ data: found, errors }: { data: T | null; errors: { code: string }[] }): T {
  const code = errors[0]?.code;
  if (code === 'SERVICE_UNAVAILABLE') throw data(null, { status: 503, headers: { 'Retry-After': '5' } });
  if (code === 'BAD_USER_INPUT') throw data(null, { status: 404 });
  if (found === null || code !== undefined) throw data(null, { status: 500 });
  return found;
}
