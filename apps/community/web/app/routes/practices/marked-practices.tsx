import { EmptyState, Row, Rows } from '#ui';
import { MarkedPracticesPageDocument } from '../../gql/graphql';
import { PageFrame } from '../../parts/page-frame';
import { answeredForMember } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/marked-practices';
import { marked } from './mark-action';
import { MarkForm } from './mark-form';

export async function loader({ context, request }: Route.LoaderArgs) {
  const locale = localeOf(new URL(request.url).pathname);
  return answeredForMember(request, await context.get(visit).execute(MarkedPracticesPageDocument, { locale }));
}

export const action = async ({ context, request }: Route.ActionArgs) =>
  marked(request, await request.formData(), new URL(request.url).pathname, context.get(visit));

/** What one follows and has put aside. */
export default function MarkedPractices({ loaderData: { markedPractices } }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const here = path(locale, 'markedPractices');
  return (
    <PageFrame title={t('page.markedPractices')} lead={t('following.lead')} above={['my']}>
      {markedPractices.length === 0 ? (
        <EmptyState heading={t('following.none')}>
          <p>
            <a href={path(locale, 'practices')}>{t('practice.seeAll')}</a>
          </p>
        </EmptyState>
      ) : (
        <div className="section">
          <Rows>
            {markedPractices.map(({ practiceId, slug, title, locale: written, municipality, published, ...marks }) => (
              <Row
                key={practiceId}
                level={2}
                title={title}
                lang={written === locale ? undefined : written}
                href={path(locale, 'practice', slug)}
                meta={[t('practice.from', { m: municipality }), ...(published ? [] : [t('following.retracted')])]}
              >
                <div className="actions">
                  {marks.followed && <MarkForm practiceId={practiceId} kind="follow" on action={here} of={title} />}
                  {marks.bookmarked && <MarkForm practiceId={practiceId} kind="bookmark" on action={here} of={title} />}
                </div>
              </Row>
            ))}
          </Rows>
        </div>
      )}
      <p className="section">
        <a href={path(locale, 'myMails')}>{t('page.myMails')}</a>
      </p>
    </PageFrame>
  );
}
