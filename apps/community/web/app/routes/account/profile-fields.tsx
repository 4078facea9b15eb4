import { Checkboxes, Radios, TextArea } from '#ui';
import type { DetailsPageQuery } from '../../gql/graphql';
import { useWords } from '../../use-words';
import type { DetailsState } from './details-action';

const visibilities = ['nobody', 'members', 'all'] as const;

interface ProfileFieldsProps {
  profile: DetailsPageQuery['myProfile'];
  themes: DetailsPageQuery['themes'];
  /** What was sent and has to be mended. */
  sent: DetailsState | undefined;
}

/** What one tells of oneself, and who finds one. */
export function ProfileFields({ profile, themes, sent }: ProfileFieldsProps) {
  const { t } = useWords();
  const errorOf = (field: DetailsState['field']) => (sent?.field === field ? sent?.error : undefined);
  return (
    <>
      <h2>{t('profile.heading')}</h2>
      <p>{t('profile.lead')}</p>
      <Radios
        id="visibility"
        name="visibility"
        label={t('profile.visibility')}
        choices={visibilities.map((value) => ({ value, text: t(`profile.${value}`) }))}
        chosen={sent?.visibility ?? profile.visibility}
        error={errorOf('visibility')}
      />
      <TextArea
        id="presentation"
        name="presentation"
        label={t('profile.presentation')}
        optional={t('form.optional')}
        hint={t('profile.presentationHint')}
        defaultValue={sent?.presentation ?? profile.presentation ?? ''}
        error={errorOf('presentation')}
      />
      <Checkboxes
        id="themes"
        name="themes"
        label={t('profile.themes')}
        optional={t('form.optional')}
        choices={themes.map(({ id, label }) => ({ value: id, text: label }))}
        chosen={sent?.themes ?? profile.themes}
        error={errorOf('themes')}
      />
    </>
  );
}
