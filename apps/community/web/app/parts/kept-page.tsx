import { Fragment } from 'react';
import { KeptForm } from '#ui';
import { path } from '../paths';
import { useWords } from '../use-words';
import { type Kept, writtenIn } from './kept';
import { PageFrame } from './page-frame';

/** A form that could not be sent: what was written, where one signs in, and the button that sends it again. */
export function KeptPage({ kept }: { kept: Kept }) {
  const { locale, t } = useWords();
  const { signIn, action, fields } = kept;
  return (
    <PageFrame title={t('kept.title')} errors={[{ text: t(signIn ? 'kept.signIn' : 'refusal.service_unavailable') }]}>
      <section className="section stack" aria-labelledby="written">
        <h2 id="written">{t('kept.written')}</h2>
        <dl className="written">
          {writtenIn(kept).map(([name, text]) => (
            <Fragment key={name}>
              <dt>{t(`kept.field.${name}`)}</dt>
              <dd>{text}</dd>
            </Fragment>
          ))}
        </dl>
        <KeptForm
          action={action}
          fields={fields}
          text={t('kept.note')}
          signIn={signIn ? { href: path(locale, 'signIn'), text: t('kept.signInElsewhere') } : null}
          send={t('kept.sendAgain')}
        />
      </section>
    </PageFrame>
  );
}
