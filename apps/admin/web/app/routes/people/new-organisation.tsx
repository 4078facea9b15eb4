import { AdminOrganisationsDocument } from '../../gql/graphql';
import { answeredForTeam } from '../../parts/signed-in';
import { TeamFrame } from '../../parts/team-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/new-organisation';
import { organisationAction } from './organisation-action';
import { OrganisationForm } from './organisation-form';

/** Asks for nothing but whether the reader may be here. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const locale = localeOf(new URL(request.url).pathname);
  answeredForTeam(request, await context.get(visit).execute(AdminOrganisationsDocument, { locale }));
  return null;
}

export const action = ({ request, context }: Route.ActionArgs) => organisationAction(request, context.get(visit), null);

export default function NewOrganisation({ actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  return (
    <TeamFrame title={t('page.newOrganisation')} errors={actionData?.errors}>
      <div className="section">
        <OrganisationForm action={path(locale, 'newOrganisation')} kept={{}} state={actionData} />
      </div>
    </TeamFrame>
  );
}
