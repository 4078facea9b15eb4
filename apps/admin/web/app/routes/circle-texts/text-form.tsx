import type { Locale } from '#kernel';
import { Button, Checkboxes, type Problem, TextArea, TextField } from '#ui';
import { path } from '../../paths';
import { useWords } from '../../use-words';

import { checked, type TextValues } from './text-values';
import { textsPath } from './texts-path';

interface TextFormProps {
  id: string;
  text: Locale;
  /** How the version stands to the source: it is it, it follows it, or it is not written yet. */
  kind: 'source' | 'translation' | 'new';
  values: TextValues;
  problems: Problem[];
  changed: readonly string[];
}

/** What people read of the circle in one language. */
export function TextForm({ id, text, kind, values, problems, changed }: TextFormProps) {
  const { locale, t } = useWords();
  const common = (field: 'title' | 'summary' | 'aim' | 'audience') => ({
    id: `${field}.${text}`,
    name: field,
    label: t(`draft.${field}.${text}`),
    lang: text === locale ? undefined : text,
    hint: changed.includes(field) ? t('versions.changedHint') : undefined,
    defaultValue: values[field],
    error: problems.find((problem) => problem.field === `${field}.${text}`)?.text,
  });
  return (
    <form method="post" action={textsPath(locale, id, text)} className="text-form" aria-labelledby="own">
      <h2 id="own">{t('versions.own')}</h2>
      <input type="hidden" name="revision" value={values.revision} />
      <input type="hidden" name="source" value={values.source} />
      <TextField {...common('title')} />
      <TextArea {...common('summary')} rows={8} />
      <TextArea {...common('aim')} rows={3} />
      <TextArea {...common('audience')} optional={t('draft.optional')} rows={3} />
      {kind === 'source' && (
        <Checkboxes
          id="minor"
          name="minor"
          label={t('versions.effect')}
          choices={[{ value: checked, text: t('versions.minor') }]}
          chosen={[values.minor]}
        />
      )}
      {kind === 'translation' && (
        <Checkboxes
          id="follows"
          name="follows"
          label={t('versions.relation')}
          choices={[{ value: checked, text: t('versions.follows') }]}
          chosen={[values.follows]}
        />
      )}
      {/* Who writes a new version makes it from the source before them. */}
      {kind === 'new' && <input type="hidden" name="follows" value={checked} />}
      <p className="actions">
        <Button name="act" value="save">
          {t('versions.save')}
        </Button>
        <a href={`${path(locale, 'circle', id)}#versions`}>{t('versions.cancel')}</a>
      </p>
    </form>
  );
}
