import { Button } from '#ui';

interface ActFormProps {
  /** The page's address; without its fragment, so that a page with errors opens at them. */
  action: string;
  circleId: string;
  formKey: string;
  act: 'leave' | 'accept' | 'decline';
  text: string;
  kind: 'primary' | 'secondary';
}

/** One button that changes one's own place. */
export function ActForm({ action, circleId, formKey, act, text, kind }: ActFormProps) {
  return (
    <form method="post" action={action} className="act">
      <input type="hidden" name="circle" value={circleId} />
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="act" value={act} />
      <Button look={kind}>{text}</Button>
    </form>
  );
}
