import type { ReactNode } from 'react';
import { AutosaveStatus } from '../autosave/autosave-status.js';
import { EnrolmentFields } from './enrolment-fields.js';
import { FactFields } from './fact-fields.js';
import { MeetingFields } from './meeting-fields.js';
import type { PartProps } from './part-props.js';
import type { FormRegisters } from './registers.js';
import { TextFields } from './text-fields.js';
import { formWords } from './words.js';

interface CircleFieldsProps extends PartProps {
  /** The page's own address. */
  action: string;
  registers: FormRegisters;
  /** How the form is saved while it is written: the field of the button that saves, and the address of the script. */
  autosave: { by: string; script: string };
  /** Meetings of a series that have just been put into the rows. */
  added: number;
  /** The buttons that end the form. */
  children: ReactNode;
}

/** The form of a circle, on both sites. */
export function CircleFields({ action, registers, autosave, added, children, ...part }: CircleFieldsProps) {
  const t = formWords(part.locale);
  return (
    <form method="post" action={action} className="circle-form" data-autosave={autosave.by}>
      {/* Enter in a field saves; it must not add a row, whose button stands before the one that saves. */}
      <button type="submit" name="act" value="save" className="visually-hidden" tabIndex={-1} aria-hidden="true">
        {t('draft.save')}
      </button>
      <input type="hidden" name="version" value={part.values.version} />
      <input type="hidden" name="formKey" value={part.values.formKey} />
      <TextFields {...part} />
      <FactFields {...part} registers={registers} />
      <MeetingFields {...part} action={action} added={added} />
      <EnrolmentFields {...part} />
      {children}
      <AutosaveStatus locale={part.locale} script={autosave.script} />
    </form>
  );
}
