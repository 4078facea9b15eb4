import { Button } from '#ui';
import { MyDataPageDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure } from '../../parts/forms';
import { PageFrame } from '../../parts/page-frame';
import { answeredForMember } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/my-data';

export async function loader({ context, request }: Route.LoaderArgs) {
  answeredForMember(request, await context.get(visit).execute(MyDataPageDocument, {}));
  const { pathname, searchParams } = new URL(request.url);
  const code = searchParams.get('error');
  return { error: code === null ? null : failure([{ code }], wordsOf(localeOf(pathname))).text };
}

/** Everything about oneself, as a file to keep. */
export default function MyData({ loaderData: { error } }: Route.ComponentProps) {
  const { locale, t } = useWords();
  return (
    <PageFrame
      title={t('page.myData')}
      lead={t('myData.lead')}
      above={['my', 'myDetails']}
      errors={error === null ? [] : [{ text: error }]}
    >
      <form method="post" action={path(locale, 'myDataFile')} className="section stack">
        {(['json', 'csv'] as const).map((format) => (
          <div key={format}>
            <p>{t(`myData.${format}Note`)}</p>
            <p className="actions">
              <Button name="format" value={format} look={format === 'json' ? 'primary' : 'secondary'}>
                {t(`myData.${format}`)}
              </Button>
            </p>
          </div>
        ))}
        <p className="small quiet">{t('myData.logged')}</p>
      </form>
      <p className="section">
        {t('myData.erase')} <a href={path(locale, 'eraseAccount')}>{t('page.eraseAccount')}</a>
      </p>
    </PageFrame>
  );
}
