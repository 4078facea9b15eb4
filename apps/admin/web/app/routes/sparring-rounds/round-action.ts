import { data, redirect } from 'react-router';
import type { FormError } from '#ui';
import {
  ArchiveSparringRoundDocument,
  BeginSparringMatchingDocument,
  CarryOverToSparringRoundDocument,
  GiveSparringLateLeaveDocument,
  SettleSparringRoundDocument,
} from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { answeredForTeam } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import type { Visit } from '../../visit';
import { roundRefusal } from './save-round';

export const doneActs = ['saved', 'late', 'carried', 'matching', 'settled', 'archived'] as const;

/** The acts that say nothing but that they are wanted. */
const plain = {
  carried: CarryOverToSparringRoundDocument,
  matching: BeginSparringMatchingDocument,
  settled: SettleSparringRoundDocument,
  archived: ArchiveSparringRoundDocument,
} as const;

const isPlain = (act: string): act is keyof typeof plain => Object.hasOwn(plain, act);
const ofReason = ['reason_required', 'too_long', 'personal_identity_code'];

export interface RoundActState {
  act: string;
  municipality: string;
  reason: string;
  errors: FormError[];
}

/** What is done with a round on its page. Refused: 422, with why and everything that was typed. */
export async function roundAction(request: Request, { execute }: Visit, id: string) {
  const locale = localeOf(new URL(request.url).pathname);
  const t = wordsOf(locale);
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  const [act, municipality, reason] = [text('act'), text('municipality'), text('reason')];
  const refused = (error: FormError) =>
    data<RoundActState>({ act, municipality, reason, errors: [error] }, { status: 422 });
  if (act === 'late' && municipality === '')
    return refused({ text: t('rounds.chooseMunicipality'), field: 'municipality' });
  if (act !== 'late' && !isPlain(act)) throw data(null, { status: 404 });
  const { it } = answeredForTeam(
    request,
    isPlain(act)
      ? await execute(plain[act], { input: { id, version: Number(text('version')) || 0 } })
      : await execute(GiveSparringLateLeaveDocument, { input: { id, municipalityCode: municipality, reason } }),
  );
  if (it.__typename === 'SparringRoundSaved') return redirect(`${path(locale, 'sparringRound', id)}?done=${act}`, 303);
  return refused({ text: roundRefusal(it.code, t), field: ofReason.includes(it.code) ? 'reason' : undefined });
}
