import { data, redirect } from 'react-router';
import { formatDate } from '#kernel';
import { Button, Checkboxes, EmptyState, type FormError, Notice, Table, TextField } from '#ui';
import {
  AdminPracticeReviewersPageDocument,
  ApprovePracticeReviewerDocument,
  EndPracticeReviewerDocument,
  NamePracticeReviewerDocument,
} from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { answeredForTeam } from '../../parts/signed-in';
import { TeamFrame } from '../../parts/team-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/practice-reviewers';
import { reviewErrorOf } from './review-errors';
import '../../parts/person.css';

const doneActs = ['named', 'approved', 'ended'] as const;
const languages = ['fi', 'sv'] as const;

export async function loader({ context, request }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const variables = { locale: localeOf(pathname) };
  const found = await context.get(visit).execute(AdminPracticeReviewersPageDocument, variables);
  const { practiceReviewers: reviewers } = answeredForTeam(request, found);
  return { reviewers, done: doneActs.find((one) => one === searchParams.get('done')) ?? null };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { pathname } = new URL(request.url);
  const t = wordsOf(localeOf(pathname));
  const form = await request.formData();
  const act = doneActs.find((one) => one === form.get('act')) ?? 'named';
  const id = String(form.get('id') ?? '');
  const email = String(form.get('email') ?? '');
  const locales = languages.filter((one) => form.getAll('locales').includes(one));
  const { execute } = context.get(visit);
  const answer =
    act === 'named'
      ? await execute(NamePracticeReviewerDocument, { input: { email, locales } })
      : await execute(act === 'approved' ? ApprovePracticeReviewerDocument : EndPracticeReviewerDocument, { id });
  const { it } = answeredForTeam(request, answer);
  if (it.__typename === 'AdminReviewActed') return redirect(`${pathname}?done=${act}`, 303);
  const error: FormError =
    it.code === 'not_found' && act === 'named'
      ? { text: t('review.noAccount'), field: 'email' }
      : reviewErrorOf(it.code, t, it.code === 'languages_required' ? 'locales' : 'email');
  return data({ email, locales, errors: [error] }, { status: 422 });
}

/** Who reviews practices, or has offered to. */
export default function PracticeReviewers({ loaderData: { reviewers, done }, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const here = path(locale, 'practiceReviewers');
  const errorOf = (name: string) => actionData?.errors.find(({ field }) => field === name)?.text;
  return (
    <TeamFrame title={t('page.practiceReviewers')} lead={t('review.poolLead')} errors={actionData?.errors}>
      <div className="section stack">
        {done && !actionData && <Notice kind="saved" heading={t(`review.done.${done}`)} />}
        {reviewers.length === 0 ? (
          <EmptyState heading={t('review.noReviewers')} />
        ) : (
          <Table
            width="wide"
            caption={<span className="visually-hidden">{t('page.practiceReviewers')}</span>}
            columns={(['name', 'municipality', 'languages', 'open', 'since', 'act'] as const).map((name) => ({
              text: t(`review.columns.${name}`),
            }))}
            rows={reviewers.map(({ id, name, municipalityNames, locales, openReviews, approvedAt }) => ({
              key: id,
              cells: [
                name,
                municipalityNames.join(', '),
                locales.join(', '),
                openReviews,
                approvedAt ? formatDate(new Date(approvedAt), locale) : t('review.waits'),
                <form key="act" method="post" action={here}>
                  <input type="hidden" name="id" value={id} />
                  <p className="actions">
                    {!approvedAt && (
                      <Button name="act" value="approved">
                        {t('review.approve')}
                        <span className="visually-hidden"> {name}</span>
                      </Button>
                    )}
                    <Button name="act" value="ended" look="secondary">
                      {t(approvedAt ? 'review.end' : 'review.refuse')}
                      <span className="visually-hidden"> {name}</span>
                    </Button>
                  </p>
                </form>,
              ],
            }))}
          />
        )}
      </div>
      <section className="section stack" aria-labelledby="name">
        <h2 id="name">{t('review.nameHeading')}</h2>
        <form method="post" action={here} className="act-form">
          <TextField
            id="email"
            name="email"
            type="email"
            label={t('review.email')}
            hint={t('review.emailHint')}
            defaultValue={actionData?.email}
            error={errorOf('email')}
          />
          <Checkboxes
            id="locales"
            name="locales"
            label={t('review.columns.languages')}
            choices={languages.map((one) => ({ value: one, text: t(`review.language.${one}`) }))}
            chosen={actionData?.locales ?? []}
            error={errorOf('locales')}
          />
          <p className="actions">
            <Button name="act" value="named">
              {t('review.name')}
            </Button>
          </p>
        </form>
      </section>
    </TeamFrame>
  );
}
