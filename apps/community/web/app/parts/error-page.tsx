import { path } from '../paths';
import { useWords } from '../use-words';

interface ErrorPageProps {
  status: number;
  /** What the log calls the request; unknown when not even that could be found out. */
  requestId: string | undefined;
}

/** A page that cannot be shown: what happened, and what to do next. */
export function ErrorPage({ status, requestId }: ErrorPageProps) {
  const { locale, t } = useWords();
  const kind = status === 404 ? '404' : status === 503 ? '503' : '500';
  return (
    <main className="page" id="content" tabIndex={-1}>
      <title>{`${t(`error.${kind}.title`)} – ${t('service.name')}`}</title>
      <div className="wrap stack">
        <h1>{t(`error.${kind}.title`)}</h1>
        <p className="lead">{t(`error.${kind}.text`)}</p>
        {kind === '500' && requestId && <p>{t('error.500.code', { id: requestId })}</p>}
        <p className="actions">
          <a className="button" href={path(locale, 'home')}>
            {t('error.home')}
          </a>
          <a href={path(locale, 'circles')}>{t('page.circles')}</a>
        </p>
      </div>
    </main>
  );
}
