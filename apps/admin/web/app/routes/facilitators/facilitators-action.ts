import { data, redirect } from 'react-router';
import { AddFacilitatorDocument, EndFacilitatorDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { type ActState, actError } from '../../parts/person-act';
import { answeredForTeam } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import type { Visit } from '../../visit';

/** What the page says was done; it stands in its address. */
export const doneActs = ['added', 'removed'] as const;

/** Someone comes to lead the circle, or no longer does. Refused: 422, with why and everything that was typed. */
export async function facilitatorsAction(request: Request, { execute }: Visit, circleId: string) {
  const locale = localeOf(new URL(request.url).pathname);
  const form = await request.formData();
  const values = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  const { act = '', subject = '', municipality: municipalityCode = '', reason = '' } = values;
  const ask = async () => {
    switch (act) {
      case 'add': {
        if (municipalityCode === '') return { code: 'municipality_required' };
        const input = { circleId, personId: subject, municipalityCode, reason };
        return answeredForTeam(request, await execute(AddFacilitatorDocument, { input })).it;
      }
      case 'end': {
        const input = { facilitatorId: subject, reason };
        return answeredForTeam(request, await execute(EndFacilitatorDocument, { input })).it;
      }
      default:
        throw data(null, { status: 404 });
    }
  };
  const answer = await ask();
  const code = 'code' in answer ? answer.code : null;
  if (code === null) {
    const done = act === 'add' ? 'added' : 'removed';
    return redirect(`${path(locale, 'circleFacilitators', circleId)}?done=${done}`, 303);
  }
  const errors = [actError(code, { act, subject, t: wordsOf(locale) })];
  return data<ActState>({ act, subject, values, errors }, { status: 422 });
}
