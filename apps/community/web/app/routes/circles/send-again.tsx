import { Button, TextArea } from '#ui';
import { path } from '../../paths';
import { useWords } from '../../use-words';
import type { FormState } from './circle-action';
import type { CirclePageData } from './circle-page-data';

/** The session has ended: one signs in in another tab, and sends here what one has written, with the same key. */
export function SendAgain({
  circle,
  form,
  signIn,
}: {
  circle: CirclePageData['circle'];
  form: FormState;
  signIn: string;
}) {
  const { locale, t } = useWords();
  const kept = { circle: circle.id, key: form.key, act: 'join', municipality: form.municipality, queue: form.queue };
  return (
    <form method="post" action={path(locale, 'circle', circle.slug)} className="join">
      <p>{t('place.sessionEnded')}</p>
      <p>
        <a href={signIn} target="_blank" rel="noreferrer">
          {t('place.signInElsewhere')}
        </a>
      </p>
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextArea id="wish" name="wish" label={t('join.wish')} optional={t('form.optional')} defaultValue={form.wish} />
      <p className="actions">
        <Button>{t('place.sendAgain')}</Button>
      </p>
    </form>
  );
}
