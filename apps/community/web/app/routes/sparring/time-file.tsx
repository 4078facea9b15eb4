import { redirect } from 'react-router';
import { SparringTimeFileDocument } from '../../gql/graphql';
import { answeredForMember } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { visit } from '../../visit';
import type { Route } from './+types/time-file';

const names = { fi: 'sparraus', sv: 'sparring', en: 'sparring' };

/** The agreed time as a file for one's calendar: kept by no cache. Where none stands, its page says how it is. */
export async function loader({ context, request, params: { slug: id = '' } }: Route.LoaderArgs) {
  const locale = localeOf(new URL(request.url).pathname);
  const asked = await context.get(visit).execute(SparringTimeFileDocument, { id, locale });
  const content = answeredForMember(request, asked).sparringSchedule?.calendarFile;
  if (!content) return redirect(path(locale, 'requestTime', id), 303);
  return new Response(content, {
    headers: {
      'Content-Type': 'text/calendar; method=PUBLISH; charset=utf-8',
      'Content-Disposition': `attachment; filename="${names[locale]}.ics"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
