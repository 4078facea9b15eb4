import { Button, HintAndError } from '#ui';
import { suggestScript } from '../../parts/suggest';
import { path } from '../../paths';
import { useWords } from '../../use-words';
import type { Asked } from './search-address';

/** The field of the page; a script suggests names for it, and without the script it is as it is. */
export function SearchField({ asked, error }: { asked: Asked; error: string | undefined }) {
  const { locale, t } = useWords();
  return (
    <search>
      <form className="search-form" method="get" action={path(locale, 'search')}>
        <div className={error ? 'field field-invalid' : 'field'}>
          <label className="field-label" htmlFor="q">
            {t('search.label')}
          </label>
          <HintAndError id="q" hint={t('search.hint')} error={error} />
          <div className="search-line">
            <input
              className="field-input"
              type="search"
              id="q"
              name="q"
              defaultValue={asked.q}
              autoComplete="off"
              enterKeyHint="search"
              aria-describedby={error ? 'q-hint q-error' : 'q-hint'}
              aria-invalid={error ? true : undefined}
              data-suggest={path(locale, 'searchNames')}
            />
            <Button>{t('search.button')}</Button>
          </div>
          <datalist id="q-names" data-suggested="" />
        </div>
      </form>
      <script type="module" src={suggestScript} />
    </search>
  );
}
