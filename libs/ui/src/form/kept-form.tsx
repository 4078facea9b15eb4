import { Button } from './button.js';

interface KeptFormProps {
  action: string;
  /** Everything that is sent, by the names of the fields. */
  fields: [name: string, value: string][];
  /** That nothing typed is lost. */
  text: string;
  /** Where one signs in, in another tab; null where that is not what is missing. */
  signIn: { href: string; text: string } | null;
  send: string;
}

/** A form that cannot be shown now: what was typed waits, and goes on whole. */
export function KeptForm({ action, fields, text, signIn, send }: KeptFormProps) {
  return (
    <form method="post" action={action} className="stack">
      <p>{text}</p>
      {signIn && (
        <p>
          <a href={signIn.href} target="_blank" rel="noreferrer">
            {signIn.text}
          </a>
        </p>
      )}
      {fields.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <p className="actions">
        <Button>{send}</Button>
      </p>
    </form>
  );
}
