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
  const kind = status === 403 || status === 404 || status === 503 ? (`${status}` as const) : '500';
  return (
    <main className="page" id="content" tabIndex={-1}>
      <title>{`${t(`error.${kind}.title`)} – ${t('admin.bar')} – ${t('service.name')}`}</title>
      <div className="wrap intro">
        <h1>{t(`error.${kind}.title`)}</h1>
        <p className="lead">{t(`error.${kind}.text`)}</p>
        {kind === '500' && requestId && <p>{t('error.500.code', { id: requestId })}</p>}
        <p>
          <a href={path(locale, 'circles')}>{t('page.circles')}</a>
        </p>
      </div>
    </main>
  );
}
