import { path } from '../../paths';
import { useWords } from '../../use-words';
import type { CirclePageData } from './circle-page-data';

/** Who leads the circle now, and the way to the page where that changes. */
export function Facilitators({ circle }: { circle: CirclePageData }) {
  const { locale, t } = useWords();
  const leading = circle.facilitators.filter(({ leads }) => leads);
  return (
    <section className="section stack" aria-labelledby="facilitators">
      <h2 id="facilitators">{t('person.facilitators')}</h2>
      {leading.length === 0 ? (
        <p>{t('person.noFacilitators')}</p>
      ) : (
        <ul className="plain-list">
          {leading.map(({ id, name, municipalityName }) => (
            <li key={id}>{`${name}, ${municipalityName}`}</li>
          ))}
        </ul>
      )}
      <p>
        <a href={path(locale, 'circleFacilitators', circle.id)}>{t('person.changeFacilitators')}</a>
      </p>
    </section>
  );
}
