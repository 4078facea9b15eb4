import { locales } from '#kernel';
import { Button, ButtonLink, Radios, TextArea, TextField } from '#ui';
import type { TipPageQuery } from '../../gql/graphql';
import { path } from '../../paths';
import { useWords } from '../../use-words';
import type { TipState } from './tip-action';

interface TipFormProps {
  circle: { id: string; slug: string };
  affiliations: NonNullable<TipPageQuery['viewer']>['affiliations'];
  state: TipState | undefined;
}

/** One address, one's own words if one likes, and the language of the mail. */
export function TipForm({ circle, affiliations, state }: TipFormProps) {
  const { locale, t } = useWords();
  const errorOf = (field: TipState['field']) => (state?.field === field ? state?.error : undefined);
  const [only, ...others] = affiliations.map(({ municipality }) => municipality);
  return (
    <form method="post" action={path(locale, 'tip', circle.slug)} className="join" noValidate>
      <input type="hidden" name="circle" value={circle.id} />
      {only && others.length === 0 ? (
        <input type="hidden" name="municipality" value={only.code} />
      ) : (
        <Radios
          id="municipality"
          name="municipality"
          label={t('tip.actFor')}
          choices={affiliations.map(({ municipality: { code, name } }) => ({ value: code, text: name }))}
          chosen={state?.municipality}
          error={errorOf('municipality')}
        />
      )}
      <TextField
        id="email"
        name="email"
        type="email"
        label={t('tip.email')}
        hint={t('tip.emailHint')}
        defaultValue={state?.email}
        error={errorOf('email')}
      />
      <TextArea
        id="message"
        name="message"
        rows={4}
        label={t('tip.message')}
        optional={t('form.optional')}
        hint={t('tip.messageHint')}
        defaultValue={state?.message}
        error={errorOf('message')}
      />
      <Radios
        id="locale"
        name="locale"
        label={t('tip.locale')}
        choices={locales.map((value) => ({ value, text: t(`language.${value}`) }))}
        chosen={state?.locale || locale}
      />
      <p className="actions">
        <Button>{t('tip.send')}</Button>
        <ButtonLink look="secondary" href={path(locale, 'circle', circle.slug)}>
          {t('action.cancel')}
        </ButtonLink>
      </p>
    </form>
  );
}
