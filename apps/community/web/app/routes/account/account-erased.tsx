import { PageFrame } from '../../parts/page-frame';
import { path } from '../../paths';
import { useWords } from '../../use-words';

/** Where one comes to, signed out, after erasing one's account. */
export default function AccountErased() {
  const { locale, t } = useWords();
  return (
    <PageFrame title={t('page.accountErased')} lead={t('erasing.done')}>
      <div className="text section">
        <p>{t('erasing.thanks')}</p>
        <p>
          <a href={path(locale, 'home')}>{t('error.home')}</a>
        </p>
      </div>
    </PageFrame>
  );
}
