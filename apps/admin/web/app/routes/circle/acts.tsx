import { Button, ButtonLink, TextArea } from '#ui';
import { path } from '../../paths';
import { useWords } from '../../use-words';
import type { ActState } from './circle-action';
import type { CirclePageData } from './circle-page-data';

interface ActsProps {
  circle: CirclePageData;
  form: ActState | undefined;
}

/** What the project team may do with a circle that is not published yet. */
export function Acts({ circle, form }: ActsProps) {
  const { locale, t } = useWords();
  const { id, state } = circle;
  return (
    <section className="section stack" aria-labelledby="acts">
      <h2 id="acts">{t('acts.heading')}</h2>
      <p>{t(state === 'draft' ? 'acts.draftNote' : 'acts.proposedNote')}</p>
      {state === 'draft' ? (
        <div className="actions">
          <ActForm circle={circle} act="submit" text={t('acts.submit')} />
          <ButtonLink href={path(locale, 'editCircle', id)} look="secondary">
            {t('acts.edit')}
          </ButtonLink>
        </div>
      ) : (
        <>
          <div className="actions">
            <ActForm circle={circle} act="publish" text={t('acts.publish')} />
          </div>
          <Return circle={circle} form={form} />
        </>
      )}
    </section>
  );
}

function ActForm({ circle, act, text }: { circle: CirclePageData; act: 'submit' | 'publish'; text: string }) {
  const { locale } = useWords();
  return (
    <form method="post" action={path(locale, 'circle', circle.id)}>
      <input type="hidden" name="version" value={circle.version} />
      <Button name="act" value={act}>
        {text}
      </Button>
    </form>
  );
}

function Return({ circle, form }: ActsProps) {
  const { locale, t } = useWords();
  return (
    <form method="post" action={path(locale, 'circle', circle.id)} className="circle-return">
      <input type="hidden" name="version" value={circle.version} />
      <TextArea
        id="note"
        name="note"
        label={t('acts.note')}
        hint={t('acts.noteHint')}
        defaultValue={form?.note}
        error={form?.noteError ?? undefined}
      />
      <p className="actions">
        <Button name="act" value="return" look="secondary">
          {t('acts.return')}
        </Button>
      </p>
    </form>
  );
}
