import { data, redirect } from 'react-router';
import { Button, Notice } from '#ui';
import { ChooseMailedKindDocument, MailedChoicePageDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { answered } from '../../loading';
import { failure, typed } from '../../parts/forms';
import { PageFrame } from '../../parts/page-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/mailed-choice';

/** The page that a mail leads to which one may do without. Looking changes nothing. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const token = new URL(request.url).searchParams.get('token') ?? '';
  const { mailedChoice } = answered(await context.get(visit).execute(MailedChoicePageDocument, { token }));
  return { token, choice: mailedChoice ?? null };
}

export async function action({ context, request }: Route.ActionArgs) {
  const locale = localeOf(new URL(request.url).pathname);
  const form = await request.formData();
  const token = typed(form, 'token');
  const input = { token, wanted: typed(form, 'act') === 'want' };
  const { data: done, errors } = await context.get(visit).execute(ChooseMailedKindDocument, { input });
  if (done) return redirect(`${path(locale, 'mailedChoice')}?${new URLSearchParams({ token })}`, 303);
  const { text, status } = failure(errors, wordsOf(locale));
  return data({ error: text }, { status });
}

export default function MailedChoice({ loaderData: { token, choice }, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  return (
    <PageFrame title={t('page.mailedChoice')} errors={actionData && [{ text: actionData.error }]}>
      {choice === null ? (
        <div className="section stack">
          <Notice kind="info" heading={t('mails.unknown')} level={2}>
            <p>{t('mails.unknownNext')}</p>
          </Notice>
        </div>
      ) : (
        <section className="section stack" aria-labelledby="kind">
          <h2 id="kind">{t(`mails.kind.${choice.kind}`)}</h2>
          {choice.wanted ? (
            <p>{t('mails.wanted')}</p>
          ) : (
            <Notice kind="saved" heading={t('mails.refused')}>
              <p>{t('mails.refusedNote')}</p>
            </Notice>
          )}
          <form method="post" action={`${path(locale, 'mailedChoice')}?${new URLSearchParams({ token })}`}>
            <input type="hidden" name="token" value={token} />
            <p className="actions">
              <Button
                name="act"
                value={choice.wanted ? 'refuse' : 'want'}
                look={choice.wanted ? 'primary' : 'secondary'}
              >
                {t(choice.wanted ? 'mails.refuse' : 'mails.wantAgain')}
              </Button>
            </p>
          </form>
        </section>
      )}
      <p className="section">
        <a href={path(locale, 'myMails')}>{t('page.myMails')}</a>
      </p>
    </PageFrame>
  );
}
