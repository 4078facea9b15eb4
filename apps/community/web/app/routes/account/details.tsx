import { data, redirect } from 'react-router';
import { isLocale, locales } from '#kernel';
import { Button, Notice, Radios, TextField } from '#ui';
import { ChangeDetailsDocument, DetailsPageDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { answered } from '../../loading';
import { failure, typed } from '../../parts/forms';
import { PageFrame } from '../../parts/page-frame';
import { signInFirst } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/details';
import { nameCode } from './sign-in-answer';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { viewer } = answered(await context.get(visit).execute(DetailsPageDocument, {}));
  if (!viewer) throw signInFirst(request);
  return { viewer, done: new URL(request.url).searchParams.has('done') };
}

export async function action({ context, request }: Route.ActionArgs) {
  const here = localeOf(new URL(request.url).pathname);
  const t = wordsOf(here);
  const form = await request.formData();
  const [name, locale] = [typed(form, 'name'), typed(form, 'locale')];
  const refused = (error: string, field: 'name' | 'locale' | undefined, status = 422) =>
    data({ error, field, name, locale }, { status });
  if (!isLocale(locale)) return refused(t('account.chooseLanguage'), 'locale');
  const { data: done, errors } = await context.get(visit).execute(ChangeDetailsDocument, { input: { name, locale } });
  if (!done) {
    const { text, status, code } = failure(errors, t);
    return code === 'UNAUTHENTICATED' ? signInFirst(request) : refused(text, undefined, status);
  }
  const answer = done.changeDetails;
  if (answer.__typename === 'NameRefused') return refused(t(`refusal.${nameCode(answer.code)}`), 'name');
  return redirect(`${path(here, 'myDetails')}?done`, 303);
}

export default function Details({ loaderData: { viewer, done }, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const errorOf = (field: string) => (actionData?.field === field ? actionData.error : undefined);
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
          <p>{viewer.email}</p>
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
        <p className="actions">
          <Button>{t('action.save')}</Button>
        </p>
      </form>
      <p className="section">
        <a href={path(locale, 'myAffiliation')}>{t('page.myAffiliation')}</a> ·{' '}
        <a href={path(locale, 'mySignIns')}>{t('page.mySignIns')}</a>
      </p>
    </PageFrame>
  );
}
