import type { ReactNode } from 'react';
import { data, redirect } from 'react-router';
import { formatDateTime } from '#kernel';
import {
  Button,
  type FormError,
  Notice,
  PracticeFieldsList,
  PracticeText,
  practiceLooks,
  practiceWords,
  StatusTag,
  TextArea,
} from '#ui';
import {
  AdminPracticePageDocument,
  AskChangesOfPracticeDocument,
  PublishPracticeDocument,
  RetractPracticeDocument,
} from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { answeredForTeam } from '../../parts/signed-in';
import { TeamFrame } from '../../parts/team-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/practice';
import { PracticeFiles } from './practice-files';
import { PracticeLanguages } from './practice-languages';
import { practiceTitle } from './practice-title';
import '../../parts/person.css';

const doneActs = ['published', 'asked', 'retracted'] as const;
const codes = [
  'not_found',
  'wrong_status',
  'stale_version',
  'note_required',
  'too_long',
  'personal_identity_code',
  'language_missing',
  'language_stale',
  'reviews_missing',
] as const;
const ofWords = ['note_required', 'too_long', 'personal_identity_code', 'language_missing', 'language_stale'];

export async function loader({ context, request, params: { id = '' } }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const found = await context.get(visit).execute(AdminPracticePageDocument, { id, locale: localeOf(pathname) });
  const { practice, practiceFiles } = answeredForTeam(request, found);
  if (!practice) throw data(null, { status: 404 });
  return { practice, practiceFiles, done: doneActs.find((one) => one === searchParams.get('done')) ?? null };
}

export async function action({ context, request, params: { id = '' } }: Route.ActionArgs) {
  const { pathname } = new URL(request.url);
  const t = wordsOf(localeOf(pathname));
  const form = await request.formData();
  const version = Number.parseInt(String(form.get('version')), 10) || 0;
  const act = doneActs.find((one) => one === form.get('act')) ?? 'published';
  const written = String(form.get(act) ?? '');
  const unreviewed = String(form.get('unreviewed') ?? '');
  const { execute } = context.get(visit);
  const answer =
    act === 'published'
      ? await execute(PublishPracticeDocument, {
          input: { id, version, waiver: written || null, unreviewed: unreviewed || null },
        })
      : await execute(act === 'asked' ? AskChangesOfPracticeDocument : RetractPracticeDocument, {
          input: { id, version, note: written },
        });
  const { it } = answeredForTeam(request, answer);
  if (it.__typename === 'AdminPracticeMoved') return redirect(`${pathname}?done=${act}`, 303);
  const code = codes.find((one) => one === it.code) ?? 'not_found';
  const error: FormError = {
    text: t(`practice.refused.${code}`),
    field: code === 'reviews_missing' ? 'unreviewed' : ofWords.includes(code) ? act : undefined,
  };
  return data({ act, written, unreviewed, errors: [error] }, { status: 422 });
}

/** A practice as the project team reads it, and what can be done about it. */
export default function AdminPractice({
  loaderData: { practice, practiceFiles, done },
  actionData,
}: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { status, revision, texts } = practice;
  const words = practiceWords[locale];
  const title = practiceTitle(practice, locale).text ?? t('practice.unnamed');
  const when = (at: string) => formatDateTime(new Date(at), locale);
  const form = (act: (typeof doneActs)[number], of: Omit<WordsFormProps, 'act' | 'version' | 'here' | 'state'>) => (
    <WordsForm
      act={act}
      version={practice.version}
      here={path(locale, 'practice', practice.id)}
      state={actionData?.act === act ? actionData : undefined}
      {...of}
    />
  );
  const named = practice.authors.flatMap(({ name, municipalityName }) =>
    name === null ? [] : [`${name}, ${municipalityName}`],
  );
  return (
    <TeamFrame title={title} errors={actionData?.errors}>
      <div className="section stack">
        {done && !actionData && <Notice kind="saved" heading={t(`practice.done.${done}`)} />}
        <p className="tags">
          <StatusTag status={practiceLooks[status]}>{words.statuses[status]}</StatusTag>
        </p>
        <ul className="meta">
          <li>
            {t('practice.municipality')}: {practice.municipalityName}
          </li>
          {named.length > 0 && (
            <li>
              {t('practice.authors')}: {named.join('; ')}
            </li>
          )}
          {practice.themeLabels.length > 0 && (
            <li>
              {t('practice.themes')}: {practice.themeLabels.join(', ')}
            </li>
          )}
          {revision > 0 && <li>{t('practice.revision', { n: revision })}</li>}
          <li>
            {t('practice.edited')} {when(practice.editedAt)}
          </li>
        </ul>
        <p>
          <a href={path(locale, 'practices')}>{t('practice.back')}</a>
        </p>
        <p>
          <a href={path(locale, 'practiceReview', practice.id)}>{t('review.reviews')}</a>
        </p>
      </div>
      <PracticeFieldsList fields={practice.fields} locale={locale} />
      {texts.map((text) => (
        <article className="section" key={text.locale}>
          <h2 lang={text.locale}>{text.title ?? t('practice.unnamed')}</h2>
          {text.summary && (
            <p className="lead" lang={text.locale}>
              {text.summary}
            </p>
          )}
          <PracticeText text={text} level={3} />
        </article>
      ))}
      <PracticeLanguages practice={practice} />
      <PracticeFiles files={practiceFiles} />
      {(status === 'submitted' || status === 'accepted') &&
        form('published', {
          heading: t('practice.publishHeading'),
          note: t('practice.publishNote'),
          label: t('practice.waiver'),
          hint: t('practice.waiverHint'),
          optional: t('practice.optional'),
          send: t('practice.publish'),
          more: status === 'submitted' && (
            <TextArea
              id="unreviewed"
              name="unreviewed"
              label={t('review.unreviewed')}
              hint={t('review.unreviewedHint')}
              optional={t('practice.optional')}
              defaultValue={actionData?.unreviewed}
              error={actionData?.errors.find(({ field }) => field === 'unreviewed')?.text}
            />
          ),
        })}
      {(status === 'submitted' || status === 'in_review' || status === 'accepted') &&
        form('asked', {
          heading: t('practice.askHeading'),
          label: t('practice.ask'),
          hint: t('practice.askHint'),
          send: t('practice.sendAsk'),
        })}
      {revision > 0 &&
        status !== 'retracted' &&
        form('retracted', {
          heading: t('practice.retractHeading'),
          label: t('practice.retract'),
          hint: t('practice.retractHint'),
          send: t('practice.doRetract'),
        })}
      <section className="section stack" aria-labelledby="history">
        <h2 id="history">{t('practice.history')}</h2>
        <ul>
          {practice.changes.map(({ toStatus, at, note, named }) => (
            <li key={at}>
              {when(at)}: {words.statuses[toStatus]}
              {named && `. ${t(named === 'nobody' ? 'practice.nobodyNamed' : 'practice.namedAgreed')}`}
              {note && <span className="plain-text">. {note}</span>}
            </li>
          ))}
        </ul>
      </section>
    </TeamFrame>
  );
}

interface WordsFormProps {
  act: (typeof doneActs)[number];
  version: number;
  here: string;
  heading: string;
  note?: string;
  label: string;
  hint: string;
  optional?: string;
  send: string;
  /** Fields of this form alone. */
  more?: ReactNode;
  /** What was sent last, when it was refused. */
  state: { written: string; errors: FormError[] } | undefined;
}

function WordsForm({ act, version, here, heading, note, state, send, more, ...texts }: WordsFormProps) {
  return (
    <section className="section stack" aria-labelledby={`${act}-heading`}>
      <h2 id={`${act}-heading`}>{heading}</h2>
      <form method="post" action={here} className="act-form">
        <input type="hidden" name="version" value={version} />
        {note && <p>{note}</p>}
        <TextArea
          id={act}
          name={act}
          {...texts}
          defaultValue={state?.written}
          error={state?.errors.find(({ field }) => field === act)?.text}
        />
        {more}
        <p className="actions">
          <Button name="act" value={act} look={act === 'published' ? undefined : 'secondary'}>
            {send}
          </Button>
        </p>
      </form>
    </section>
  );
}
