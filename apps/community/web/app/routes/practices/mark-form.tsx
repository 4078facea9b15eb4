import { Button } from '#ui';
import { useWords } from '../../use-words';

interface MarkFormProps {
  practiceId: string;
  kind: 'follow' | 'bookmark';
  /** Whether it is so now. */
  on: boolean;
  /** Where the form is sent. */
  action: string;
  /** Title of the practice, where several stand on a page. */
  of?: string;
}

/** One button that follows a practice or puts it aside, or does so no more. */
export function MarkForm({ practiceId, kind, on, action, of }: MarkFormProps) {
  const { t } = useWords();
  return (
    <form method="post" action={action}>
      <input type="hidden" name="practiceId" value={practiceId} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="on" value={on ? 'no' : 'yes'} />
      <Button
        look="secondary"
        name="act"
        value="mark"
        {...(of && { 'aria-label': `${t(`following.${kind}.${on}`)}: ${of}` })}
      >
        {t(`following.${kind}.${on}`)}
      </Button>
    </form>
  );
}
