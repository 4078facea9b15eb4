import { Breadcrumb } from '#ui';
import { path } from '../paths';
import { useWords } from '../use-words';

/** A page of running text: a heading, and paragraphs from the catalog. */
export function TextPage({ page }: { page: 'cookies' | 'licence' }) {
  const { locale, t } = useWords();
  const paragraphs = t(`${page}.paragraphs`, { returnObjects: true });
  return (
    <main className="page" id="content" tabIndex={-1}>
      <div className="wrap">
        <Breadcrumb
          label={t('breadcrumb')}
          crumbs={[{ text: t('page.home'), href: path(locale, 'home') }]}
          here={{ text: t(`page.${page}`) }}
        />
        <div className="text">
          <h1>{t(`page.${page}`)}</h1>
          {paragraphs.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      </div>
    </main>
  );
}
