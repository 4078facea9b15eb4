import type { Locale } from '#kernel';
import { Radios } from '../form/choices.js';
import { formWords } from './words.js';

/** Which of the two is meant, of a time that the clocks show twice. */
export function FoldChoice({ locale, name, chosen }: { locale: Locale; name: string; chosen: string }) {
  const t = formWords(locale);
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
