import type { PartProps } from '../circle-form/part-props.js';
import { formWords } from '../circle-form/words.js';
import { Checkboxes } from '../form/choices.js';

/** By which rules seats are given. */
export function SeatRules({ locale, values }: Pick<PartProps, 'locale' | 'values'>) {
  const t = formWords(locale);
  return (
    <Checkboxes
      id="approval"
      name="approval"
      label={t('seatRules.approval')}
      hint={t('seatRules.approvalHint')}
      choices={[{ value: 'yes', text: t('seatRules.approves') }]}
      chosen={[values.approval]}
    />
  );
}
