import { formatWeekdayTime } from '#kernel';
import { ButtonLink, DotMap, Rows } from '#ui';
import { FrontPageDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { answered } from '../../loading';
import { CircleRow } from '../../parts/circle-row';
import { PracticeRow } from '../../parts/practice-row';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/front';
import { Loop } from './loop';

export async function loader({ context, request }: Route.LoaderArgs) {
  const locale = localeOf(new URL(request.url).pathname);
  return answered(await context.get(visit).execute(FrontPageDocument, { locale }));
}

export const meta = ({ location }: Route.MetaArgs) => {
  const t = wordsOf(localeOf(location.pathname));
  return [
    { title: `${t('service.name')} – ${t('service.tagline')}` },
    { name: 'description', content: t('service.lead') },
    { property: 'og:description', content: t('service.tagline') },
  ];
};

export default function Front({ loaderData }: Route.ComponentProps) {
  const { circles, practices, municipalities, comingSparringRounds } = loaderData;
  const { locale, t } = useWords();
  const open = comingSparringRounds.find(({ isOpen }) => isOpen);
  const rings = circles.nodes
    .filter((circle) => circle.municipalities.length >= 3)
    .map((circle) => ({ key: circle.id, places: circle.municipalities.slice(0, 7), open: circle.seats.free > 0 }));
  return (
    <main className="full" id="content" tabIndex={-1}>
      <section className="hero on-dark">
        <div className="wrap">
          <div className="promise">
            <h1>{t('front.promise')}</h1>
            <p className="lead">{t('service.lead')}</p>
            <p className="actions">
              <ButtonLink look="on-dark" href={path(locale, 'circles')}>
                {t('front.findCircle')}
              </ButtonLink>
              <ButtonLink look="outline-on-dark" href={path(locale, 'municipalities')}>
                {t('front.seeMunicipalities')}
              </ButtonLink>
            </p>
          </div>
          <figure>
            <DotMap
              ground="dark"
              places={municipalities}
              rings={rings}
              title={t('municipalities.mapTitle')}
              description={t('front.mapTitle', { count: municipalities.length })}
            />
            <figcaption className="small">
              {t('municipalities.count', { count: municipalities.length })}, {t('front.rings', { count: rings.length })}
            </figcaption>
          </figure>
        </div>
      </section>
      {open && (
        <section className="band front-round" aria-labelledby="round">
          <div className="wrap">
            <h2 id="round">{t('round.openNow', { name: open.name })}</h2>
            <p>{t('round.until', { at: formatWeekdayTime(new Date(open.closesAt), locale) })}</p>
            <p className="actions">
              <ButtonLink href={path(locale, 'sparringRound')}>{t('round.see')}</ButtonLink>
            </p>
          </div>
        </section>
      )}
      <section className="band" aria-labelledby="next">
        <div className="wrap">
          <div className="heading-line">
            <h2 id="next">{t('front.next')}</h2>
            <a href={path(locale, 'circles')}>{t('front.all')}</a>
          </div>
          {circles.nodes.length === 0 ? (
            <p className="text">{t('front.none')}</p>
          ) : (
            <Rows>
              {circles.nodes.map((circle) => (
                <CircleRow key={circle.id} circle={circle} level={3} />
              ))}
            </Rows>
          )}
        </div>
      </section>
      {practices.nodes.length > 0 && (
        <section className="band" aria-labelledby="newest">
          <div className="wrap">
            <div className="heading-line">
              <h2 id="newest">{t('practice.newest')}</h2>
              <a href={path(locale, 'practices')}>{t('practice.allLink')}</a>
            </div>
            <Rows>
              {practices.nodes.map((practice) => (
                <PracticeRow key={practice.id} practice={practice} level={3} />
              ))}
            </Rows>
          </div>
        </section>
      )}
      <Loop />
    </main>
  );
}
