import { Button, Filters as FilterForm, FilterGroup, FilterSelect } from '#ui';
import { path } from '../../paths';
import { useWords } from '../../use-words';
import type { Choices } from './list-filter';

interface Option {
  value: string;
  text: string;
  count: number;
}

export interface FilterOptions {
  theme: Option[];
  language: Option[];
  region: Option[];
  state: Option[];
}

/** What the list can be narrowed by. A plain form: the choices stand in the address. */
export function Filters({ options, choices }: { options: FilterOptions; choices: Choices }) {
  const { locale, t } = useWords();
  const chosen = [...choices.theme, ...choices.language, ...choices.state, choices.region].filter(Boolean).length;
  const withChoice = (name: keyof Choices) =>
    options[name].map((option) => ({ ...option, chosen: [choices[name]].flat().includes(option.value) }));
  return (
    <FilterForm
      summary={t('filter.summary', { count: chosen })}
      label={t('filter.label')}
      action={path(locale, 'circles')}
    >
      {(['theme', 'language', 'state'] as const).map((name) => (
        <FilterGroup key={name} legend={t(`filter.${name}`)} name={name} choices={withChoice(name)} />
      ))}
      <FilterSelect
        id="region"
        label={t('filter.region')}
        name="region"
        all={t('filter.wholeCountry')}
        choices={withChoice('region')}
      />
      <p className="actions">
        <Button>{t('filter.show')}</Button>
        {chosen > 0 && <a href={path(locale, 'circles')}>{t('action.clear')}</a>}
      </p>
    </FilterForm>
  );
}
