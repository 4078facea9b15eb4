import { type FormError, Radios } from '#ui';
import type { OwnPracticePageQuery, PeopleNamed } from '../../gql/graphql';
import { path } from '../../paths';
import { useWords } from '../../use-words';

/** What was said of the people in a practice; null where nothing was. */
export function namedOf(form: FormData): PeopleNamed | null {
  const said = form.get('named');
  return said === 'nobody' || said === 'agreed' ? said : null;
}

interface NamedFieldsProps {
  chosen?: PeopleNamed | null | undefined;
  errors?: FormError[] | undefined;
}

/** Who sends a practice says that nobody is named in it, or that all who are have agreed. */
export function NamedFields({ chosen, errors }: NamedFieldsProps) {
  const { t } = useWords();
  return (
    <Radios
      id="named"
      name="named"
      label={t('coauthors.named')}
      hint={t('coauthors.namedHint')}
      choices={(['nobody', 'agreed'] as const).map((value) => ({ value, text: t(`coauthors.namedAs.${value}`) }))}
      chosen={chosen ?? ''}
      error={errors?.find(({ field }) => field === 'named')?.text}
    />
  );
}

/** Who stands among the authors, and where others are asked. */
export function OwnAuthors({ practice }: { practice: NonNullable<OwnPracticePageQuery['ownPractice']> }) {
  const { locale, t } = useWords();
  const named = practice.authors.flatMap(({ name, municipality }) =>
    name === null ? [] : [`${name}, ${municipality.name}`],
  );
  return (
    <section className="section stack" aria-labelledby="authors">
      <h2 id="authors">{t('practice.authors')}</h2>
      {named.length > 0 && <p>{named.join('; ')}</p>}
      {practice.isOurs ? (
        <p>
          <a href={path(locale, 'ownPracticeAuthors', practice.id)}>{t('coauthors.ask')}</a>
        </p>
      ) : (
        <p className="text">
          {t('coauthors.youWrite', { m: practice.municipality.name })}{' '}
          <a href={path(locale, 'coauthorInvitations')}>{t('page.coauthorInvitations')}</a>
        </p>
      )}
    </section>
  );
}
