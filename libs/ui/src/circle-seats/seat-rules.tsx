import type { PartProps } from '../circle-form/part-props.js';
import { formWords } from '../circle-form/words.js';
import { Checkboxes } from '../form/choices.js';
import { TextField } from '../form/field.js';

/** By which rules seats are given. */
export function SeatRules({ locale, values, errorOf }: Pick<PartProps, 'locale' | 'values' | 'errorOf'>) {
  const t = formWords(locale);
  return (
    <>
      <Checkboxes
        id="approval"
        name="approval"
        label={t('seatRules.approval')}
        hint={t('seatRules.approvalHint')}
        choices={[{ value: 'yes', text: t('seatRules.approves') }]}
        chosen={[values.approval]}
      />
      {(['reserved', 'reservedUntil', 'groupSize'] as const).map((name) => (
        <TextField
          key={name}
          id={name}
          name={name}
          size="short"
          label={t(`seatRules.${name}`)}
          optional={t('draft.optional')}
          hint={t(`seatRules.${name}Hint`)}
          defaultValue={values[name]}
          error={errorOf(name)}
        />
      ))}
      <Checkboxes
        id="groupHolds"
        name="groupHolds"
        label={t('seatRules.groupWaits')}
        hint={t('seatRules.groupWaitsHint')}
        choices={[{ value: 'yes', text: t('seatRules.groupHolds') }]}
        chosen={[values.groupHolds]}
      />
    </>
  );
}
