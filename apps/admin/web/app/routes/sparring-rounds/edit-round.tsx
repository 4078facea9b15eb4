import { data } from 'react-router';
import { AdminEditRoundDocument } from '../../gql/graphql';
import { byName } from '../../parts/by-name';
import { answeredForTeam } from '../../parts/signed-in';
import { TeamFrame } from '../../parts/team-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/edit-round';
import { RoundForm } from './round-form';
import { valuesOfRound } from './round-values';
import { saveRound } from './save-round';

export async function loader({ context, request, params: { id = '' } }: Route.LoaderArgs) {
  const locale = localeOf(new URL(request.url).pathname);
  const found = answeredForTeam(request, await context.get(visit).execute(AdminEditRoundDocument, { id, locale }));
  if (!found.sparringRound) throw data(null, { status: 404 });
  return { round: found.sparringRound, regions: byName(found.regions, locale) };
}

export const action = ({ request, context, params }: Route.ActionArgs) =>
  saveRound(request, context.get(visit), params.id ?? '');

/** Changing the plan of a round. */
export default function EditRound({ loaderData: { round, regions }, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  return (
    <TeamFrame title={t('rounds.editOf', { name: round.name })} errors={actionData?.errors}>
      <div className="section stack">
        <p>
          <a href={path(locale, 'sparringRound', round.id)}>{t('rounds.back')}</a>
        </p>
        <RoundForm
          action={path(locale, 'editSparringRound', round.id)}
          values={actionData?.values ?? valuesOfRound(round)}
          state={actionData}
          regions={regions}
        />
      </div>
    </TeamFrame>
  );
}
