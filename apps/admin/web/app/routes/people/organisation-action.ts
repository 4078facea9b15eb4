import type { TFunction } from 'i18next';
import { data, redirect } from 'react-router';
import { type FormError, readDate } from '#ui';
import {
  AddOrganisationDocument,
  AddOrganisationMemberDocument,
  type AdminOrganisationKind,
  ChangeOrganisationDocument,
  EndOrganisationMemberDocument,
  type SavedOrganisationFragment,
} from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { answeredForTeam } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import type { Visit } from '../../visit';

export const kinds = [
  'regional_council',
  'agency',
  'association',
  'joint_authority',
  'sub_regional_group',
] as const satisfies readonly AdminOrganisationKind[];

/** What was typed, by the names of the fields, and what has to be mended. */
export interface OrganisationState {
  errors: FormError[];
  typed: Record<string, string>;
}

/** The forms of an organisation: its facts, a new member, the end of a membership. */
export async function organisationAction(request: Request, { execute }: Visit, id: string | null) {
  const locale = localeOf(new URL(request.url).pathname);
  const t = wordsOf(locale);
  const form = await request.formData();
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  const act = typed.act ?? '';
  if (act === 'addMember' || act === 'endMember') {
    const errors = await memberAct(request, execute, { act, id: id ?? '', typed }, t);
    if (errors.length > 0) return data<OrganisationState>({ errors, typed }, { status: 422 });
    return redirect(`${path(locale, 'organisation', id ?? '')}?done=member`, 303);
  }
  const { input, errors } = inputFrom(typed, t);
  if (input === null) return data<OrganisationState>({ errors, typed }, { status: 422 });
  const answer: SavedOrganisationFragment =
    id === null
      ? answeredForTeam(request, await execute(AddOrganisationDocument, { input })).addOrganisation
      : answeredForTeam(
          request,
          await execute(ChangeOrganisationDocument, { id, version: Number(typed.version) || 0, input }),
        ).changeOrganisation;
  if (answer.__typename === 'OrganisationSaved') {
    return redirect(`${path(locale, 'organisation', answer.id)}?done=saved`, 303);
  }
  return data<OrganisationState>({ errors: saveErrors(answer, t), typed }, { status: 422 });
}

/** The fields as the operation takes them; null when a day or the kind cannot be read. */
function inputFrom(typed: Record<string, string>, t: TFunction) {
  const kind = kinds.find((one) => one === typed.kind);
  const validFrom = readDate(typed.valid_from ?? '');
  const lastDay = (typed.valid_to ?? '').trim();
  const validTo = lastDay === '' ? null : readDate(lastDay);
  const errors: FormError[] = [
    ...(kind ? [] : [{ text: t('organisations.problem.unlike'), field: 'kind' }]),
    ...(validFrom ? [] : [{ text: t('organisations.problem.date'), field: 'valid_from' }]),
    ...(lastDay === '' || validTo ? [] : [{ text: t('organisations.problem.date'), field: 'valid_to' }]),
  ];
  if (!kind || !validFrom || errors.length > 0) return { input: null, errors };
  const input = {
    kind,
    nameFi: typed.name_fi ?? '',
    nameSv: typed.name_sv ?? '',
    nameEn: typed.name_en || null,
    mailDomains: (typed.mail_domains ?? '').split(/[\s,;]+/).filter(Boolean),
    validFrom,
    validTo,
  };
  return { input, errors };
}

const known = ['missing', 'too_long', 'not_a_domain', 'public_domain', 'too_many', 'before_begin'] as const;

function saveErrors(
  answer: Exclude<SavedOrganisationFragment, { __typename: 'OrganisationSaved' }>,
  t: TFunction,
): FormError[] {
  switch (answer.__typename) {
    case 'OrganisationIncomplete':
      return answer.problems.map(({ field, code }) => ({
        text: t(`organisations.problem.${known.find((one) => one === code) ?? 'missing'}`),
        field,
      }));
    case 'UnknownOrganisation':
      return [{ text: t('organisations.problem.gone') }];
    case 'StaleOrganisationVersion':
      return [{ text: t('organisations.problem.stale') }];
    default:
      return answer satisfies never;
  }
}

async function memberAct(
  request: Request,
  execute: Visit['execute'],
  { act, id, typed }: { act: string; id: string; typed: Record<string, string> },
  t: TFunction,
): Promise<FormError[]> {
  const field = act === 'addMember' ? 'member_from' : `member_to.${typed.member ?? ''}`;
  const day = readDate(typed.day ?? '');
  if (day === null) return [{ text: t('organisations.problem.date'), field }];
  const answer =
    act === 'addMember'
      ? answeredForTeam(
          request,
          await execute(AddOrganisationMemberDocument, {
            input: { organisationId: id, municipalityCode: typed.municipality ?? '', validFrom: day },
          }),
        ).addOrganisationMember
      : answeredForTeam(request, await execute(EndOrganisationMemberDocument, { id: typed.member ?? '', validTo: day }))
          .endOrganisationMember;
  switch (answer.__typename) {
    case 'OrganisationMemberSaved':
      return [];
    case 'UnknownOrganisation':
      return [{ text: t('organisations.problem.gone') }];
    case 'UnknownMember':
      return [{ text: t('organisations.problem.unknown_member'), field: 'municipality' }];
    case 'AlreadyMember':
      return [{ text: t('organisations.problem.already_member'), field: 'municipality' }];
    case 'MemberEndsBeforeItBegins':
      return [{ text: t('organisations.problem.before_begin'), field }];
    default:
      return answer satisfies never;
  }
}
