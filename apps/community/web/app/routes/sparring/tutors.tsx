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
  const periods = [...new Set(all.map(headingOf))];
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
          {all
            .filter((one) => headingOf(one) === period)
            .map((one) => (
              <article className="stack offer" key={one.id} aria-labelledby={`tutor-${one.municipality.code}`}>
                <div className="heading-line">
                  <h2 id={`tutor-${one.municipality.code}`}>{one.municipality.name}</h2>
                  {one.isNew && <StatusTag status="fact">{t('tutors.isNew')}</StatusTag>}
                </div>
                <TermsList terms={one.terms ?? null} locale={locale} />
              </article>
            ))}
        </section>
      ))}
    </PageFrame>
  );
}
