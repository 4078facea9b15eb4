import { data, redirect } from 'react-router';
import { formatDate, formatDateTime } from '#kernel';
import { Button, ButtonLink, EmptyState, Notice, Rows } from '#ui';
import { MyOrganisationsPageDocument, type MyOrganisationsPageQuery, UnlinkIdentityDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure, typed } from '../../parts/forms';
import { PageFrame } from '../../parts/page-frame';
import { answeredForMember, signInFirst } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/my-organisations';
import { ProviderChoice } from './provider-choice';

const told = ['linked', 'unlinked'] as const;

export async function loader({ context, request }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const locale = localeOf(pathname);
  const found = answeredForMember(request, await context.get(visit).execute(MyOrganisationsPageDocument, { locale }));
  return {
    providers: found.identityProviders,
    own: found.myIdentities,
    ending: searchParams.get('end'),
    done: told.find((one) => one === searchParams.get('done')) ?? null,
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const locale = localeOf(new URL(request.url).pathname);
  const id = typed(await request.formData(), 'id');
  const { data: done, errors } = await context.get(visit).execute(UnlinkIdentityDocument, { id });
  if (!done) {
    const { text, status, code } = failure(errors, wordsOf(locale));
    return code === 'UNAUTHENTICATED' ? signInFirst(request) : data({ error: text }, { status });
  }
  // One that is not there, or not one's own, is not there afterwards either.
  return redirect(`${path(locale, 'myOrganisations')}?done=unlinked`, 303);
}

type Own = MyOrganisationsPageQuery['myIdentities'][number];

/** The accounts of organisations by which I sign in. */
export default function MyOrganisations({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const { providers, own, ending, done } = loaderData;
  return (
    <PageFrame
      title={t('page.myOrganisations')}
      lead={t('organisation.ownLead')}
      above={['my']}
      errors={actionData && [{ text: actionData.error }]}
    >
      {done && !actionData && (
        <div className="section">
          <Notice kind="saved" heading={t(`organisation.done.${done}`)} />
        </div>
      )}
      {own.length === 0 ? (
        <EmptyState heading={t('organisation.ownNone')}>
          <p>{t('organisation.ownNoneNote')}</p>
        </EmptyState>
      ) : (
        <section className="section" aria-labelledby="own">
          <h2 id="own">{t('organisation.own')}</h2>
          <Rows>
            {own.map((one) => (
              <li className="row" key={one.id}>
                {ending === one.id ? <Ending one={one} /> : <Linked one={one} />}
              </li>
            ))}
          </Rows>
        </section>
      )}
      {providers.length > 0 && (
        <section className="section stack" aria-labelledby="add">
          <h2 id="add">{t('organisation.add')}</h2>
          <ProviderChoice providers={providers} aim="link" returnTo="" />
        </section>
      )}
    </PageFrame>
  );
}

function Linked({ one }: { one: Own }) {
  const { locale, t } = useWords();
  return (
    <>
      <div>
        <h3 className="row-title">{one.provider}</h3>
        <ul className="meta">
          <li>{t('organisation.since', { date: formatDate(new Date(one.linkedAt), locale) })}</li>
          {one.lastUsedAt && (
            <li>{t('organisation.lastUsed', { dateTime: formatDateTime(new Date(one.lastUsedAt), locale) })}</li>
          )}
        </ul>
      </div>
      <p className="row-side">
        <a href={`${path(locale, 'myOrganisations')}?${new URLSearchParams({ end: one.id })}`}>
          {t('organisation.unlink')}
          <span className="visually-hidden">: {one.provider}</span>
        </a>
      </p>
    </>
  );
}

function Ending({ one }: { one: Own }) {
  const { locale, t } = useWords();
  const here = path(locale, 'myOrganisations');
  return (
    <Notice kind="deadline" heading={t('organisation.confirmUnlink', { provider: one.provider })} level={3}>
      <p>{t('organisation.unlinkNote')}</p>
      <div className="actions">
        <form method="post" action={here} className="act">
          <input type="hidden" name="id" value={one.id} />
          <Button>{t('organisation.unlink')}</Button>
        </form>
        <ButtonLink href={here} look="secondary">
          {t('action.cancel')}
        </ButtonLink>
      </div>
    </Notice>
  );
}
