import { Fragment } from 'react';
import { formatDays } from '#kernel';
import { ButtonLink, EmptyState, StatusTag, TermsList } from '#ui';
import { TutorsPageDocument, type TutorsPageQuery } from '../../gql/graphql';
import { answered } from '../../loading';
import { PageFrame } from '../../parts/page-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/tutors';

export async function loader({ context, request }: Route.LoaderArgs) {
  const locale = localeOf(new URL(request.url).pathname);
  return answered(await context.get(visit).execute(TutorsPageDocument, { locale }));
}

type Tutor = TutorsPageQuery['tutorMunicipalities'][number];

/** Who tutors in the periods of today, and what each offers. */
export default function Tutors({ loaderData: { tutorMunicipalities: all } }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const headingOf = ({ programmeName, firstDay, lastDay }: Tutor) =>
    `${programmeName}, ${formatDays(firstDay, lastDay, locale)}`;
  const municipalities = [...Map.groupBy(all, ({ municipality }) => municipality.code).values()];
  // Who tutors in two periods stands once, under the names of both.
  const periodsOf = (appointments: Tutor[]) => appointments.map(headingOf).join(' · ');
  const periods = [...new Set(municipalities.map(periodsOf))];
  return (
    <PageFrame title={t('page.tutors')} lead={t('tutors.lead')}>
      <p className="actions">
        <ButtonLink href={path(locale, 'ownRequests')}>{t('request.ask')}</ButtonLink>
      </p>
      <p>
        <a href={path(locale, 'sparringRound')}>{t('page.sparringRound')}</a>
      </p>
      {all.length === 0 && <EmptyState heading={t('tutors.none')} />}
      {periods.map((period) => (
        <section className="section stack" key={period} aria-label={period}>
          <p className="quiet">{period}</p>
          {municipalities
            .filter((appointments) => periodsOf(appointments) === period)
            .map((appointments) => (
              <Offer key={appointments[0]?.id} appointments={appointments} headingOf={headingOf} />
            ))}
        </section>
      ))}
    </PageFrame>
  );
}

/** What a municipality offers: of each period, where it tutors in several. */
function Offer({ appointments, headingOf }: { appointments: Tutor[]; headingOf: (one: Tutor) => string }) {
  const { locale, t } = useWords();
  const [first] = appointments;
  if (first === undefined) return null;
  const { code, name } = first.municipality;
  return (
    <article className="stack offer" aria-labelledby={`tutor-${code}`}>
      <div className="heading-line">
        <h2 id={`tutor-${code}`}>{name}</h2>
        {appointments.every(({ isNew }) => isNew) && <StatusTag status="fact">{t('tutors.isNew')}</StatusTag>}
      </div>
      {appointments.map((one) => (
        <Fragment key={one.id}>
          {appointments.length > 1 && <h3>{headingOf(one)}</h3>}
          <TermsList terms={one.terms ?? null} locale={locale} />
        </Fragment>
      ))}
    </article>
  );
}
