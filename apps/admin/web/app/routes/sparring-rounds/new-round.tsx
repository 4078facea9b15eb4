import { AdminNewRoundDocument } from '../../gql/graphql';
import { byName } from '../../parts/by-name';
import { answeredForTeam } from '../../parts/signed-in';
import { TeamFrame } from '../../parts/team-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/new-round';
import { RoundForm } from './round-form';
import { emptyRound } from './round-values';
import { saveRound } from './save-round';

export async function loader({ context, request }: Route.LoaderArgs) {
  const locale = localeOf(new URL(request.url).pathname);
  const found = answeredForTeam(request, await context.get(visit).execute(AdminNewRoundDocument, { locale }));
  const periods = found.programmes.flatMap(({ name, periods: own }) =>
    own.filter(({ state }) => state !== 'over').map((period) => ({ ...period, programme: name })),
  );
  return { periods, regions: byName(found.regions, locale) };
}

export const action = ({ request, context }: Route.ActionArgs) => saveRound(request, context.get(visit), null);

/** Planning an intake round. */
export default function NewRound({ loaderData: { periods, regions }, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  return (
    <TeamFrame title={t('rounds.new')} errors={actionData?.errors}>
      <div className="section">
        <RoundForm
          action={path(locale, 'newSparringRound')}
          values={actionData?.values ?? { ...emptyRound, periodId: periods.length === 1 ? (periods[0]?.id ?? '') : '' }}
          state={actionData}
          regions={regions}
          periods={periods}
        />
      </div>
    </TeamFrame>
  );
}
