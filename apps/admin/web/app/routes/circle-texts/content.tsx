import type { Locale } from '#kernel';
import { StatusTag } from '#ui';
import { useWords } from '../../use-words';
import { NotRequired } from './not-required';
import { ShownText } from './shown-text';
import { TextForm } from './text-form';
import { sourceFor, type TextsCircle, valuesOf, versionIn } from './text-values';
import type { TextsState } from './texts-action';

interface ContentProps {
  circle: TextsCircle;
  text: Locale;
  state: TextsState | undefined;
}

/** The version that is written, beside what it is made from. */
export function Content({ circle, text, state }: ContentProps) {
  const { t } = useWords();
  const stands = circle.languageStatus.find(({ locale }) => locale === text);
  const source = sourceFor(circle, text);
  const version = versionIn(circle, text);
  const isClosed = circle.state === 'archived' || circle.state === 'cancelled';
  const changed = stands?.fields.filter(({ status }) => status === 'stale').map(({ field }) => field) ?? [];
  const mayGoWithout = source && !circle.languages.includes(text) && stands?.status !== 'not_required';
  return (
    <>
      <div className="intro">
        <h1>{t(`versions.in.${text}`)}</h1>
        {stands && (
          <p className="tags">
            <StatusTag status="fact">{t(`versions.statuses.${stands.status}`)}</StatusTag>
          </p>
        )}
        {!source && <p className="quiet">{t('versions.isSource')}</p>}
      </div>
      <div className="section circle-form-columns">
        {source && (
          <ShownText id="source" heading={t(`versions.original.${source.locale}`)} version={source} changed={changed} />
        )}
        {version && (state?.overtaken || isClosed) && (
          <ShownText id="saved" heading={t('versions.saved')} version={version} changed={[]} />
        )}
        {!isClosed && <OwnText circle={circle} text={text} state={state} changed={changed} />}
      </div>
      {isClosed && <p>{t('versions.closed', { state: t(`status.circle.${circle.state}`) })}</p>}
      {!isClosed && mayGoWithout && <NotRequired id={circle.id} version={circle.version} text={text} />}
    </>
  );
}

function OwnText({ circle, text, state, changed }: ContentProps & { changed: readonly string[] }) {
  const saved = valuesOf(circle, text);
  const typed = state?.values ?? saved;
  // Who is shown what someone else has written meanwhile has read it, and may save over it.
  const values = state?.overtaken ? { ...typed, revision: saved.revision, source: saved.source } : typed;
  const kind = versionIn(circle, text) ? 'translation' : 'new';
  return (
    <TextForm
      id={circle.id}
      text={text}
      kind={sourceFor(circle, text) ? kind : 'source'}
      values={values}
      problems={state?.problems ?? []}
      changed={changed}
    />
  );
}
