import type { Locale } from '#kernel';
import { Button } from '#ui';
import { useWords } from '../../use-words';
import { textsPath } from './texts-path';

interface NotRequiredProps {
  id: string;
  version: number;
  text: Locale;
}

/** The other way to have a language version that is not missing. */
export function NotRequired({ id, version, text }: NotRequiredProps) {
  const { locale, t } = useWords();
  return (
    <section className="section stack" aria-labelledby="not-required">
      <h2 id="not-required">{t('versions.notRequired.heading')}</h2>
      <p>{t('versions.notRequired.lead')}</p>
      <form method="post" action={textsPath(locale, id, text)}>
        <input type="hidden" name="version" value={version} />
        <Button name="act" value="not-required" look="secondary">
          {t('versions.notRequired.button')}
        </Button>
      </form>
    </section>
  );
}
