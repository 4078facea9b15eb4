import { Button } from '#ui';
import { path } from '../../paths';
import { useWords } from '../../use-words';

/** A new draft with what stands in this circle, and nobody in it. */
export function Copy({ id, formKey }: { id: string; formKey: string }) {
  const { locale, t } = useWords();
  return (
    <section className="section stack" aria-labelledby="copy">
      <h2 id="copy">{t('acts.copyHeading')}</h2>
      <p>{t('acts.copyNote')}</p>
      <form method="post" action={path(locale, 'circle', id)}>
        <input type="hidden" name="formKey" value={formKey} />
        <p className="actions">
          <Button name="act" value="copy" look="secondary">
            {t('acts.copy')}
          </Button>
        </p>
      </form>
    </section>
  );
}
