import { data, redirect } from 'react-router';
import { formatDate } from '#kernel';
import { Button, type FormError, Notice, TextField } from '#ui';
import {
  InviteCoauthorDocument,
  OwnPracticeAuthorsPageDocument,
  WithdrawCoauthorInvitationDocument,
} from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure, typed } from '../../parts/forms';
import { PageFrame } from '../../parts/page-frame';
import { answeredForMember, signInFirst } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/own-practice-authors';
import { coauthorError } from './coauthor-errors';
import { textOf } from './text-of';

const acts = ['asked', 'withdrawn'] as const;

export async function loader({ context, request, params: { slug: id = '' } }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const asked = await context.get(visit).execute(OwnPracticeAuthorsPageDocument, { id, locale: localeOf(pathname) });
  const { ownPractice: practice, coauthorInvitations: invitations } = answeredForMember(request, asked);
  if (!practice || !invitations) throw data(null, { status: 404 });
  return { practice, invitations, done: acts.find((one) => one === searchParams.get('done')) ?? null };
}

export async function action({ context, request, params: { slug: practiceId = '' } }: Route.ActionArgs) {
  const { pathname } = new URL(request.url);
  const locale = localeOf(pathname);
  const t = wordsOf(locale);
  const form = await request.formData();
  const email = typed(form, 'email');
  const id = typed(form, 'withdraw');
  const refused = (error: FormError, status = 422) => data({ errors: [error], email }, { status });
  const { execute } = context.get(visit);
  const answer =
    id === ''
      ? await execute(InviteCoauthorDocument, { input: { practiceId, email, locale } })
      : await execute(WithdrawCoauthorInvitationDocument, { input: { id } });
  if (!answer.data) {
    const { text, status, code } = failure(answer.errors, t);
    return code === 'UNAUTHENTICATED' ? signInFirst(request) : refused({ text }, status);
  }
  const { it } = answer.data;
  if (it.__typename === 'CoauthorRefused') return refused(coauthorError(it.code, t));
  return redirect(`${pathname}?done=${id === '' ? 'asked' : 'withdrawn'}`, 303);
}

/** Who stands among the authors of a practice, who was asked, and where one asks another. */
export default function OwnPracticeAuthors({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { practice, invitations, done } = loaderData;
  const here = path(locale, 'ownPracticeAuthors', practice.id);
  const named = textOf(practice, locale);
  const authors = practice.authors.flatMap(({ name, municipality }) =>
    name === null ? [] : [`${name}, ${municipality.name}`],
  );
  return (
    <PageFrame
      title={t('practice.authors')}
      lead={t('coauthors.lead')}
      above={['my', 'ownPractices']}
      crumbs={[
        {
          text: named?.title ?? t('practice.unnamed'),
          href: path(locale, 'ownPractice', practice.id),
          lang: named?.title && named.locale !== locale ? named.locale : undefined,
        },
      ]}
      errors={actionData?.errors}
    >
      {done && !actionData && <Notice kind="saved" heading={t(`coauthors.done.${done}`)} />}
      <section className="section stack" aria-labelledby="authors">
        <h2 id="authors">{t('coauthors.now')}</h2>
        <ul>
          {authors.map((author) => (
            <li key={author}>{author}</li>
          ))}
        </ul>
      </section>
      {invitations.length > 0 && (
        <section className="section stack" aria-labelledby="asked">
          <h2 id="asked">{t('coauthors.asked')}</h2>
          <ul className="stack">
            {invitations.map(({ id, email, invitedAt, state }) => (
              <li key={id}>
                <span className="plain-text">{email}</span>:{' '}
                {t(`coauthors.state.${state}`, { date: formatDate(new Date(invitedAt), locale) })}
                {state === 'asked' && (
                  <form method="post" action={here}>
                    <Button name="withdraw" value={id} look="secondary">
                      {t('coauthors.withdraw')}
                      <span className="visually-hidden"> {email}</span>
                    </Button>
                  </form>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="section stack" aria-labelledby="ask">
        <h2 id="ask">{t('coauthors.ask')}</h2>
        <form method="post" action={here} className="join" noValidate aria-labelledby="ask">
          <TextField
            id="email"
            name="email"
            type="email"
            label={t('coauthors.email')}
            hint={t('coauthors.emailHint')}
            autoComplete="off"
            defaultValue={actionData?.email ?? ''}
            error={actionData?.errors.find(({ field }) => field === 'email')?.text}
          />
          <p className="actions">
            <Button>{t('coauthors.send')}</Button>
          </p>
        </form>
      </section>
    </PageFrame>
  );
}
