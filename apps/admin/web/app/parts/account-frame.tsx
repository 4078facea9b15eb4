import type { ReactNode } from 'react';
import { ErrorSummary, type FormError } from '#ui';
import { useWords } from '../use-words';

interface AccountFrameProps {
  title?: string | undefined;
  lead?: string | undefined;
  /** What has to be mended in a form of the page. */
  errors?: FormError[] | undefined;
  children: ReactNode;
}

/** The pages of signing in: what has to be mended stands above the heading, and in the title of the window. */
export function AccountFrame({ title: given, lead, errors = [], children }: AccountFrameProps) {
  const { t } = useWords();
  const title = given ?? t('page.signIn');
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
