import { StatusTag } from '#ui';
import { useWords } from '../../use-words';
import type { TextVersion } from './text-values';

interface ShownTextProps {
  id: string;
  heading: string;
  version: TextVersion;
  /** Fields that have changed since the other version was made from this one. */
  changed: readonly string[];
}

/** A language version to be read beside the one that is written. */
export function ShownText({ id, heading, version, changed }: ShownTextProps) {
  const { locale: here, t } = useWords();
  const lang = version.locale === here ? undefined : version.locale;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <dl className="shown-text">
        {(['title', 'summary', 'aim', 'audience'] as const).map((field) => (
          <div key={field}>
            <dt>
              {t(`versions.field.${field}`)}{' '}
              {changed.includes(field) && <StatusTag status="late">{t('versions.changed')}</StatusTag>}
            </dt>
            <dd className="circle-summary" lang={version[field] ? lang : undefined}>
              {version[field] || t('versions.empty')}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
