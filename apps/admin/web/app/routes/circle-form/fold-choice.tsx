import { Radios } from '#ui';
import { useWords } from '../../use-words';

/** Which of the two is meant, of a time that the clocks show twice. */
export function FoldChoice({ name, chosen }: { name: string; chosen: string }) {
  const { t } = useWords();
  return (
    <Radios
      id={name}
      name={name}
      label={t('draft.fold')}
      choices={(['EARLIER', 'LATER'] as const).map((fold) => ({ value: fold, text: t(`draft.folds.${fold}`) }))}
      chosen={chosen}
    />
  );
}
