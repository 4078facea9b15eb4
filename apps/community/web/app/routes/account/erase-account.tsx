import { data, redirect } from 'react-router';
import { Button, TextField } from '#ui';
import { EraseAccountPageDocument, EraseMyAccountDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure, typed } from '../../parts/forms';
import { PageFrame } from '../../parts/page-frame';
import { answeredForMember, signInFirst } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/erase-account';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { viewer } = answeredForMember(request, await context.get(visit).execute(EraseAccountPageDocument, {}));
  return { email: viewer?.email ?? '' };
}

export async function action({ context, request }: Route.ActionArgs) {
  const locale = localeOf(new URL(request.url).pathname);
  const t = wordsOf(locale);
  const confirmation = typed(await request.formData(), 'confirmation');
  const refused = (error: string, field?: 'confirmation', status = 422) =>
    data({ error, field, confirmation }, { status });
  const { data: done, errors } = await context.get(visit).execute(EraseMyAccountDocument, { input: { confirmation } });
  if (!done) {
    const { text, status, code } = failure(errors, t);
    return code === 'UNAUTHENTICATED' ? signInFirst(request) : refused(text, undefined, status);
  }
  const answer = done.eraseMyAccount;
  if (answer.__typename === 'AccountErased') return redirect(path(locale, 'accountErased'), 303);
  return answer.code === 'only_administrator'
    ? refused(t('erasing.only_administrator'))
    : refused(t('erasing.confirmation_wrong'), 'confirmation');
}

/** What goes, what ends and what stays; then one's own address, typed, and one button. */
export default function EraseAccount({ loaderData: { email }, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  return (
    <PageFrame
      title={t('page.eraseAccount')}
      lead={t('erasing.lead')}
      above={['my', 'myDetails']}
      errors={actionData && [{ text: actionData.error, field: actionData.field }]}
    >
      <div className="text section">
        {(['goes', 'ends', 'stays'] as const).map((part) => (
          <section key={part} aria-labelledby={part}>
            <h2 id={part}>{t(`erasing.${part}`)}</h2>
            <ul>
              {t(`erasing.${part}List`, { returnObjects: true }).map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </section>
        ))}
        <p>{t('erasing.mail')}</p>
        <p>
          <a href={path(locale, 'myData')}>{t('erasing.download')}</a>
        </p>
      </div>
      <form method="post" action={path(locale, 'eraseAccount')} className="join section">
        <TextField
          id="confirmation"
          name="confirmation"
          type="email"
          label={t('erasing.confirm')}
          hint={email}
          defaultValue={actionData?.confirmation ?? ''}
          error={actionData?.field && actionData.error}
        />
        <p className="actions">
          <Button>{t('erasing.button')}</Button>
          <a href={path(locale, 'myDetails')}>{t('action.cancel')}</a>
        </p>
      </form>
    </PageFrame>
  );
}
