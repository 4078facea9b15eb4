import { isLocale, locales } from '#kernel';
import { Button, Notice, Radios, TextField } from '#ui';
import { DetailsPageDocument } from '../../gql/graphql';
import { PageFrame } from '../../parts/page-frame';
import { answeredForMember } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/details';
import { type DetailsState, detailsAction } from './details-action';
import { ProfileFields } from './profile-fields';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const variables = { locale: localeOf(pathname) };
  const { viewer, myProfile, themes } = answeredForMember(
    request,
    await context.get(visit).execute(DetailsPageDocument, variables),
  );
  if (!viewer) throw new Error('a member is nobody');
  return { viewer, profile: myProfile, themes, done: searchParams.has('done') };
}

export const action = ({ context, request }: Route.ActionArgs) => detailsAction(request, context.get(visit));

export default function Details({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { viewer, profile, themes, done } = loaderData;
  const errorOf = (field: DetailsState['field']) => (actionData?.field === field ? actionData?.error : undefined);
  return (
    <PageFrame
      title={t('page.myDetails')}
      above={['my']}
      errors={actionData && [{ text: actionData.error, field: actionData.field }]}
    >
      {done && !actionData && <Notice kind="saved" heading={t('account.saved')} />}
      <form method="post" action={path(locale, 'myDetails')} className="join section">
        <div className="fact">
          <p>
            <b>{t('signIn.email')}</b>
          </p>
          <p>
            {viewer.email}{' '}
            <a href={path(locale, 'changeAddress')}>
              {t('address.change')}
              <span className="visually-hidden">: {t('signIn.email')}</span>
            </a>
          </p>
        </div>
        <TextField
          id="name"
          name="name"
          autoComplete="name"
          label={t('account.name')}
          hint={t('account.nameHint')}
          defaultValue={actionData?.name ?? viewer.name}
          error={errorOf('name')}
        />
        <Radios
          id="locale"
          name="locale"
          label={t('account.language')}
          choices={locales.map((value) => ({ value, text: t(`language.${value}`) }))}
          chosen={actionData?.locale ?? viewer.locale}
          error={errorOf('locale')}
        />
        <Radios
          id="pageLocale"
          name="pageLocale"
          label={t('profile.pageLanguage')}
          hint={t('profile.pageLanguageHint')}
          choices={[
            { value: '', text: t('profile.browserLanguage') },
            ...locales.map((value) => ({ value, text: t(`language.${value}`) })),
          ]}
          chosen={actionData?.pageLocale ?? (isLocale(profile.pageLocale) ? profile.pageLocale : '')}
        />
        <ProfileFields profile={profile} themes={themes} sent={actionData} />
        <p className="actions">
          <Button>{t('action.save')}</Button>
        </p>
      </form>
      <ul className="meta section">
        <li>
          <a href={path(locale, 'myAffiliation')}>{t('page.myAffiliation')}</a>
        </li>
        <li>
          <a href={path(locale, 'myOrganisations')}>{t('page.myOrganisations')}</a>
        </li>
        <li>
          <a href={path(locale, 'mySignIns')}>{t('page.mySignIns')}</a>
        </li>
      </ul>
      <section className="section" aria-labelledby="rights">
        <h2 id="rights">{t('profile.rights')}</h2>
        <ul className="plain-list">
          {(['myData', 'eraseAccount'] as const).map((page) => (
            <li key={page}>
              <a href={path(locale, page)}>{t(`page.${page}`)}</a>
            </li>
          ))}
        </ul>
      </section>
    </PageFrame>
  );
}
