import { formatDays } from '#kernel';
import { Button, EmptyState, Notice, Table, TextField } from '#ui';
import { AdminProgrammesDocument, type AdminProgrammesQuery } from '../../gql/graphql';
import { type ActState, isSent } from '../../parts/person-act';
import { answeredForTeam } from '../../parts/signed-in';
import { TeamFrame } from '../../parts/team-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/programmes';
import { DayFields } from './day-fields';
import { programmesAction } from './programmes-action';
import '../../parts/person.css';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const variables = { locale: localeOf(pathname) };
  const answer = answeredForTeam(request, await context.get(visit).execute(AdminProgrammesDocument, variables));
  return { ...answer, added: searchParams.get('done') === 'programme' };
}

export const action = ({ request, context }: Route.ActionArgs) => programmesAction(request, context.get(visit));

type Programme = AdminProgrammesQuery['programmes'][number];

/** All programmes, each with its periods, and the forms that add to them. */
export default function Programmes({ loaderData: { programmes, added }, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  return (
    <TeamFrame title={t('page.programmes')} lead={t('programmes.lead')} errors={actionData?.errors}>
      {added && !actionData && (
        <div className="section">
          <Notice kind="saved" heading={t('programmes.done.programme')} />
        </div>
      )}
      {programmes.length === 0 && (
        <div className="section">
          <EmptyState heading={t('programmes.none')} />
        </div>
      )}
      {programmes.map((programme) => (
        <Periods key={programme.id} programme={programme} sent={actionData} />
      ))}
      <AddProgramme sent={actionData} />
    </TeamFrame>
  );
}

function Periods({ programme, sent }: { programme: Programme; sent: ActState | undefined }) {
  const { locale, t } = useWords();
  const { id, name, periods } = programme;
  const own = isSent(sent, 'addPeriod', id) ? sent : undefined;
  return (
    <section className="section stack" aria-labelledby={`programme-${id}`}>
      <h2 id={`programme-${id}`}>{name}</h2>
      {periods.length === 0 ? (
        <p>{t('programmes.noPeriods')}</p>
      ) : (
        <Table
          caption={<span className="visually-hidden">{t('programmes.periods', { name })}</span>}
          columns={[
            { text: t('programmes.period') },
            { text: t('programmes.state') },
            { text: t('programmes.tutorCount'), numeric: true },
          ]}
          rows={periods.map((period) => ({
            key: period.id,
            cells: [
              <a key="days" href={path(locale, 'period', period.id)}>
                {formatDays(period.firstDay, period.lastDay, locale)}
              </a>,
              t(`programmes.states.${period.state}`),
              period.tutorMunicipalities.length,
            ],
          }))}
        />
      )}
      <details className="act-details" open={own !== undefined}>
        <summary>
          {t('programmes.addPeriod')}
          <span className="visually-hidden">: {name}</span>
        </summary>
        <form method="post" action={path(locale, 'programmes')} className="act-form" noValidate>
          <input type="hidden" name="subject" value={id} />
          <DayFields subject={id} own={own} />
          <p className="actions">
            <Button name="act" value="addPeriod" look="secondary">
              {t('programmes.addPeriod')}
            </Button>
          </p>
        </form>
      </details>
    </section>
  );
}

function AddProgramme({ sent }: { sent: ActState | undefined }) {
  const { locale, t } = useWords();
  const own = isSent(sent, 'addProgramme', '') ? sent : undefined;
  const field = (name: 'name_fi' | 'name_sv') => ({
    id: name,
    name,
    defaultValue: own?.values[name],
    error: own?.errors.find((error) => error.field === name)?.text,
  });
  return (
    <section className="section stack" aria-labelledby="add">
      <h2 id="add">{t('programmes.add')}</h2>
      <form method="post" action={path(locale, 'programmes')} className="act-form" noValidate>
        <input type="hidden" name="subject" value="" />
        <TextField {...field('name_fi')} lang="fi" label={t('programmes.nameFi')} />
        <TextField {...field('name_sv')} lang="sv" label={t('programmes.nameSv')} />
        <p className="actions">
          <Button name="act" value="addProgramme">
            {t('programmes.add')}
          </Button>
        </p>
      </form>
    </section>
  );
}
