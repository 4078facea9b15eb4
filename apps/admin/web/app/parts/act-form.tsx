import type { ReactNode } from 'react';
import { Button, TextArea } from '#ui';
import { useWords } from '../use-words';
import { type ActState, isSent, reasonField } from './person-act';

interface ActFormProps {
  /** Where it is sent to. */
  action: string;
  act: string;
  /** What it is about: a person, a role, a facilitator. */
  subject: string;
  text: string;
  note: string;
  /** What becomes of the reason; that it is told to the person where nothing is said. */
  hint?: string;
  /** What was sent last, when it was refused. */
  sent: ActState | undefined;
  children?: ReactNode;
}

/** A form with a reason. The note says what follows. */
export function ActForm({ action, act, subject, text, note, hint, sent, children }: ActFormProps) {
  const { t } = useWords();
  const own = isSent(sent, act, subject) ? sent : undefined;
  const id = reasonField(act, subject);
  return (
    <form method="post" action={action} className="act-form">
      <input type="hidden" name="subject" value={subject} />
      {children}
      <TextArea
        id={id}
        name="reason"
        rows={2}
        label={t('person.reason')}
        hint={hint ?? t('person.reasonHint')}
        defaultValue={own?.values.reason}
        error={own?.errors.find(({ field }) => field === id)?.text}
      />
      {note !== '' && <p className="small quiet">{note}</p>}
      <p className="actions">
        <Button name="act" value={act} look="secondary">
          {text}
        </Button>
      </p>
    </form>
  );
}
