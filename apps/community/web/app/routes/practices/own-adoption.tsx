import { data, redirect } from 'react-router';
import { Button, EmptyState, Notice, TextArea } from '#ui';
import { OwnAdoptionPageDocument, type OwnAdoptionPageQuery } from '../../gql/graphql';
import { PageFrame } from '../../parts/page-frame';
import { answeredForMember, signInFirst } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/own-adoption';
import { actOnAdoption } from './adoption-action';
import { ExperienceForm, StageForm } from './adoption-forms';
import { dayIn, stageWord } from './adoption-words';

type Own = OwnAdoptionPageQuery['ownAdoptions'][number];

const told = ['saved', 'takenBackDone', 'told'] as const;

export async function loader({ context, request, params: { slug = '' } }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const locale = localeOf(pathname);
  const found = answeredForMember(request, await context.get(visit).execute(OwnAdoptionPageDocument, { slug, locale }));
  const { practice, practiceAdoptions: adoptions, ownAdoptions: own } = found;
  if (!practice || !adoptions) throw data(null, { status: 404 });
  return { practice, adoptions, own, done: told.find((one) => one === searchParams.get('done')) ?? null };
}

export async function action({ context, request, params: { slug = '' } }: Route.ActionArgs) {
  const locale = localeOf(new URL(request.url).pathname);
  const outcome = await actOnAdoption(request, context.get(visit), locale);
  if (outcome === 'sign_in') return signInFirst(request);
  if ('done' in outcome) return redirect(`${path(locale, 'ownAdoption', slug)}?done=${outcome.done}`, 303);
  return data(outcome, { status: outcome.status });
}

/** A representative tells how far their municipality is with a practice of another. */
export default function OwnAdoption({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { practice, adoptions, own, done } = loaderData;
  const lang = practice.text.locale === locale ? undefined : practice.text.locale;
  const errors = actionData?.errors ?? [];
  return (
    <PageFrame
      title={t('page.ownAdoption')}
      lead={t('adoption.own.lead')}
      above={['practices']}
      crumbs={[
        { text: practice.text.title ?? t('practice.unnamed'), href: path(locale, 'practice', practice.slug), lang },
        { text: t('page.practiceAdoptions'), href: path(locale, 'practiceAdoptions', practice.slug) },
      ]}
      errors={errors}
    >
      {done && errors.length === 0 && <Notice kind="saved" heading={t(`adoption.own.${done}`)} />}
      {own.length === 0 && <EmptyState heading={t('adoption.own.nobody')} />}
      {own.map((one) => {
        const { municipality } = one;
        const typed = actionData?.typed.municipality === municipality.code ? actionData : undefined;
        return (
          <div key={municipality.code} className="section stack">
            <StageForm
              own={one}
              practice={practice}
              sources={adoptions.adopters.filter((other) => other.municipality.code !== municipality.code)}
              state={typed}
            />
            <History own={one} state={typed} />
            {one.version > 0 && <ExperienceForm own={one} practice={practice} state={typed} />}
          </div>
        );
      })}
    </PageFrame>
  );
}

interface HistoryProps {
  own: Own;
  state: { typed: Record<string, string>; errors: { field?: string; text: string }[] } | undefined;
}

function History({ own: { municipality, changes }, state }: HistoryProps) {
  const { locale, t } = useWords();
  if (changes.length === 0) return null;
  return (
    <section className="stack" aria-labelledby={`told-${municipality.code}`}>
      <h2 id={`told-${municipality.code}`}>{t('adoption.own.history', { m: municipality.name })}</h2>
      <ul className="stack">
        {changes.map(({ id, stage, onDay, learnedFrom, takenBackReason }) => {
          const line = t('adoption.own.change', { stage: stageWord(stage, t), date: dayIn(onDay, locale) });
          const open = state?.typed.change === id;
          const error = open ? state.errors.find(({ field }) => field === `reason-${id}`)?.text : undefined;
          return (
            <li key={id}>
              {takenBackReason === null ? line : <s>{line}</s>}
              {' · '}
              {t('adoption.from')}: {learnedFrom?.name ?? t('adoption.original')}
              {takenBackReason !== null && <p>{t('adoption.own.takenBack', { reason: takenBackReason })}</p>}
              {takenBackReason === null && (
                <TakeBack id={id} of={municipality.code} open={open} error={error} reason={state?.typed.reason} />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface TakeBackProps {
  id: string;
  of: string;
  open: boolean;
  error: string | undefined;
  reason: string | undefined;
}

function TakeBack({ id, of, open, error, reason }: TakeBackProps) {
  const { t } = useWords();
  return (
    <details open={open}>
      <summary>{t('adoption.own.takeBack')}</summary>
      <form method="post" className="stack" noValidate>
        <input type="hidden" name="change" value={id} />
        <input type="hidden" name="municipality" value={of} />
        <ReasonField id={`reason-${id}`} error={error} value={open ? reason : undefined} />
        <p className="actions">
          <Button name="act" value="takeBack" look="secondary">
            {t('adoption.own.takeBack')}
          </Button>
        </p>
      </form>
    </details>
  );
}

function ReasonField({ id, error, value }: { id: string; error: string | undefined; value: string | undefined }) {
  const { t } = useWords();
  return (
    <TextArea id={id} name="reason" rows={2} label={t('adoption.own.reason')} error={error} defaultValue={value} />
  );
}
