import { data } from 'react-router';
import { Notice } from '#ui';
import { AdminOrganisationDocument } from '../../gql/graphql';
import { answeredForTeam } from '../../parts/signed-in';
import { TeamFrame } from '../../parts/team-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/organisation';
import { dayWords } from './days';
import { Members } from './members';
import { organisationAction } from './organisation-action';
import { OrganisationForm } from './organisation-form';

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const locale = localeOf(pathname);
  const variables = { id: params.id, locale };
  const found = answeredForTeam(request, await context.get(visit).execute(AdminOrganisationDocument, variables));
  if (!found.organisation) throw data(null, { status: 404 });
  const collator = new Intl.Collator(locale === 'sv' ? 'sv' : 'fi');
  return {
    organisation: found.organisation,
    municipalities: found.municipalities
      .map(({ code, name }) => ({ value: code, text: name }))
      .sort((one, other) => collator.compare(one.text, other.text)),
    done: searchParams.get('done'),
  };
}

export const action = ({ request, context, params }: Route.ActionArgs) =>
  organisationAction(request, context.get(visit), params.id);

/** An organisation: its facts, and the municipalities that belong to it. */
export default function Organisation({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { organisation, municipalities, done } = loaderData;
  const here = path(locale, 'organisation', organisation.id);
  const withMembers = organisation.kind === 'joint_authority' || organisation.kind === 'sub_regional_group';
  return (
    <TeamFrame title={organisation.name} errors={actionData?.errors}>
      {done && !actionData && (
        <div className="section">
          <Notice kind="saved" heading={t(done === 'member' ? 'organisations.memberSaved' : 'organisations.saved')} />
        </div>
      )}
      <div className="section">
        <OrganisationForm
          action={here}
          kept={{
            version: String(organisation.version),
            name_fi: organisation.nameFi,
            name_sv: organisation.nameSv,
            name_en: organisation.nameEn ?? '',
            kind: organisation.kind,
            mail_domains: organisation.mailDomains.join('\n'),
            valid_from: dayWords(organisation.validFrom),
            valid_to: dayWords(organisation.validTo),
          }}
          state={actionData}
        />
      </div>
      <p className="section">
        <a href={`${path(locale, 'affiliations')}?${new URLSearchParams({ o: organisation.id })}`}>
          {t('organisations.representatives')}
        </a>
      </p>
      {withMembers && (
        <Members members={organisation.members} municipalities={municipalities} action={here} state={actionData} />
      )}
    </TeamFrame>
  );
}
