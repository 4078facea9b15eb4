import type { ReactNode } from 'react';
import { ErrorSummary, type FormError } from '#ui';
import { useWords } from '../use-words';

interface TeamFrameProps {
  title: string;
  lead?: string | undefined;
  /** What has to be mended in a form of the page. */
  errors?: FormError[] | undefined;
  children: ReactNode;
}

/** A page of the administration with forms: what has to be mended stands above its heading, and in the title of the window. */
export function TeamFrame({ title, lead, errors = [], children }: TeamFrameProps) {
  const { t } = useWords();
  const told = errors.length > 0 ? t('form.errorTitle', { title }) : title;
  return (
    <main className="page" id="content" tabIndex={-1}>
      <title>{`${told} – ${t('admin.bar')} – ${t('service.name')}`}</title>
      <meta name="robots" content="noindex" />
      <div className="wrap">
        {errors.length > 0 && <ErrorSummary heading={t('form.summary')} errors={errors} />}
        <div className="intro">
          <h1>{title}</h1>
          {lead && <p className="lead">{lead}</p>}
        </div>
        {children}
      </div>
    </main>
  );
}
