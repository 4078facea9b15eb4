import { Select, TextField } from '#ui';
import { byName } from '../../parts/by-name';
import { SearchForm } from '../../parts/search-form';
import { path } from '../../paths';
import { useWords } from '../../use-words';
import { type AuditSearch, badDays } from './audit-search';
import { actCodes, kindCodes } from './audit-words';

interface AuditFormProps {
  search: AuditSearch;
  /** The name of the person who is looked for. */
  who: string;
  municipalities: { code: string; name: string }[];
}

/** By whom, for whom, about what and when. */
export function AuditForm({ search, who, municipalities }: AuditFormProps) {
  const { locale, t } = useWords();
  const here = path(locale, 'audit');
  const bad = badDays(search);
  const any = t('log.any');
  const chosen = Object.values(search).some((value) => value !== '');
  return (
    <SearchForm
      label={t('log.find')}
      action={here}
      find={t('log.find')}
      clear={chosen ? { text: t('log.clear'), href: here } : undefined}
    >
      <TextField id="who" name="who" label={t('log.person')} hint={t('log.personHint')} defaultValue={who} />
      <Select
        id="municipality"
        name="municipality"
        label={t('log.municipality')}
        none={any}
        choices={byName(municipalities, locale).map(({ code, name }) => ({ value: code, text: name }))}
        chosen={search.municipality}
      />
      <Select id="act" name="act" label={t('log.act')} none={any} choices={actCodes(locale)} chosen={search.act} />
      <Select id="kind" name="kind" label={t('log.kind')} none={any} choices={kindCodes(t)} chosen={search.kind} />
      <TextField id="object" name="object" label={t('log.objectId')} defaultValue={search.object} />
      {(['from', 'to'] as const).map((name) => (
        <TextField
          key={name}
          id={name}
          name={name}
          label={t(`log.${name}`)}
          hint={t('log.dayHint')}
          defaultValue={search[name]}
          error={bad.includes(name) ? t('log.badDay') : undefined}
        />
      ))}
    </SearchForm>
  );
}
