import type { ReactNode } from 'react';
import { Breadcrumb, ErrorSummary, type FormError } from '#ui';
import { path } from '../paths';
import { useWords } from '../use-words';

interface PageFrameProps {
  title: string;
  lead?: string | undefined;
  /** Pages above this one, below the front page. */
  above?: (
    | 'circles'
    | 'my'
    | 'myAffiliation'
    | 'myDetails'
    | 'changeAddress'
    | 'signIn'
    | 'ownCircles'
    | 'ownRequests'
    | 'sparringPairs'
    | 'myDrafts'
    | 'practices'
    | 'ownPractices'
    | 'ownReviews'
  )[];
  /** Pages above this one that have names of their own, below those. */
  crumbs?: { text: string; href: string; lang?: string | undefined }[];
  /** What has to be mended in a form of the page. */
  errors?: FormError[] | undefined;
  /** The title of the window is made by the page's `meta`: it says more than the heading. */
  titledByMeta?: boolean;
  children: ReactNode;
}

/** A page with forms: what has to be mended stands above its heading, and in the title of the window. */
export function PageFrame({
  title,
  lead,
  above = [],
  crumbs = [],
  errors = [],
  titledByMeta,
  children,
}: PageFrameProps) {
  const { locale, t } = useWords();
  const told = errors.length > 0 ? t('form.errorTitle', { title }) : title;
  return (
    <main className="page" id="content" tabIndex={-1}>
      {!titledByMeta && <title>{`${told} – ${t('service.name')}`}</title>}
      <div className="wrap">
        {errors.length > 0 && <ErrorSummary heading={t('form.summary')} errors={errors} />}
        <Breadcrumb
          label={t('breadcrumb')}
          crumbs={[
            { text: t('page.home'), href: path(locale, 'home') },
            ...above.map((page) => ({ text: t(`page.${page}`), href: path(locale, page) })),
            ...crumbs,
          ]}
          here={{ text: title }}
        />
        <div className="intro">
          <h1>{title}</h1>
          {lead && <p className="lead">{lead}</p>}
        </div>
        {children}
      </div>
    </main>
  );
}
