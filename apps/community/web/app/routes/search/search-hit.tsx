import type { SearchTextsQuery } from '../../gql/graphql';
import { useWords } from '../../use-words';
import { hrefOf } from './search-address';

type Hit = SearchTextsQuery['search']['hits'][number];

/** A found thing: its title, the part of its text that tells what was asked, and what kind of thing it is. */
export function SearchHit({ hit }: { hit: Hit }) {
  const { locale, t } = useWords();
  const lang = hit.locale === locale ? undefined : hit.locale;
  return (
    <li className="row search-hit">
      <div>
        <h3 className="row-title" lang={lang}>
          <a href={hrefOf(locale, hit)}>
            <Marked pieces={hit.title} />
          </a>
        </h3>
        {hit.snippet.length > 0 && (
          <p className="row-summary" lang={lang}>
            <Marked pieces={hit.snippet} />
          </p>
        )}
        <ul className="meta">
          <li>{t(`search.kinds.${hit.kind}`)}</li>
          {lang && hit.kind !== 'person' && <li>{t(`language.${lang}`)}</li>}
        </ul>
      </div>
    </li>
  );
}

function Marked({ pieces }: { pieces: Hit['title'] }) {
  return pieces.map(({ text, found }, index) =>
    // Pieces of one text never change place.
    found ? <mark key={String(index)}>{text}</mark> : <span key={String(index)}>{text}</span>,
  );
}
