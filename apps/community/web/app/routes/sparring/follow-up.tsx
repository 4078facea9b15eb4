import { data } from 'react-router';
import { Button, choicesOf, dayOf, FollowUpFacts, heldWords, Notice, Radios, TextArea } from '#ui';
import { SparringFollowUpPageDocument, type SparringFollowUpPageQuery } from '../../gql/graphql';
import { PageFrame } from '../../parts/page-frame';
import { answeredForMember } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/follow-up';
import { type FollowUpState, followUpAction } from './follow-up-action';

export async function loader({ context, request, params: { slug: id = '', number = '' } }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const asked = await context.get(visit).execute(SparringFollowUpPageDocument, { id, locale: localeOf(pathname) });
  const { sparringReport: report } = answeredForMember(request, asked);
  const followUp = report?.followUps.find(({ months }) => String(months) === number);
  if (!report || !followUp) throw data(null, { status: 404 });
  return { report, followUp, done: searchParams.get('done') === 'answered' };
}

export const action = ({ request, context, params }: Route.ActionArgs) =>
  followUpAction(request, context.get(visit), { id: params.slug ?? '', months: Number(params.number) || 0 });

type Report = NonNullable<SparringFollowUpPageQuery['sparringReport']>;
type FollowUp = Report['followUps'][number];

/** What has become of a session of sparring after some months. */
export default function FollowUpPage({ loaderData: { report, followUp, done }, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { id, municipality, commitments } = report;
  const why = followUp.answeredAt ? null : whyNot(report, followUp);
  return (
    <PageFrame
      title={t('holding.followUp.title', { n: followUp.months })}
      lead={t('holding.followUp.lead')}
      above={['my', 'ownRequests']}
      crumbs={[
        { text: municipality.name, href: path(locale, 'ownRequest', id) },
        { text: t('page.sparringSession'), href: path(locale, 'sparringSession', id) },
      ]}
      errors={actionData?.errors}
    >
      <div className="section stack">
        {done && !actionData && <Notice kind="saved" heading={t('holding.done.followUp')} />}
        {followUp.answeredAt && <FollowUpFacts followUp={followUp} commitments={commitments} locale={locale} />}
        {why && <Notice kind="info" heading={t(`holding.followUp.${why}`, { day: dayOf(followUp.dueOn, locale) })} />}
        {!followUp.answeredAt && !why && <FollowUpForm report={report} followUp={followUp} state={actionData} />}
        <p>
          <a href={path(locale, 'sparringSession', id)}>{t('page.sparringSession')}</a>
        </p>
      </div>
    </PageFrame>
  );
}

/** Why it cannot be answered here and now; null: it can. */
function whyNot({ status, side }: Report, { isDue }: FollowUp): 'closed' | 'others' | 'notDue' | 'reportFirst' | null {
  if (status === 'closed') return 'closed';
  if (side !== 'requester') return 'others';
  if (!isDue) return 'notDue';
  return status === 'reported' ? null : 'reportFirst';
}

interface FollowUpFormProps {
  report: Report;
  followUp: FollowUp;
  state: FollowUpState | undefined;
}

function FollowUpForm({ report, followUp, state }: FollowUpFormProps) {
  const { locale, t } = useWords();
  const words = heldWords[locale];
  const value = (name: string): string => state?.values[name] ?? '';
  const field = (name: string) => ({
    ...{ id: name, name },
    error: state?.errors.find((one) => one.field === name)?.text,
  });
  return (
    <form
      method="post"
      action={path(locale, 'sparringFollowUp', report.id, String(followUp.months))}
      className="join"
      noValidate
    >
      {report.commitments.map(({ position, what, municipality, role, dueOn }) => (
        <fieldset className="commitment" key={position}>
          <legend>{what}</legend>
          <p className="quiet commitment-facts">
            {[municipality?.name, role, dueOn && dayOf(dueOn, locale)].filter(Boolean).join(' · ')}
          </p>
          <Radios
            {...field(`commitments.${position}.state`)}
            label={t('holding.followUp.state')}
            choices={choicesOf(words.states)}
            chosen={value(`commitments.${position}.state`)}
          />
          <TextArea
            {...field(`commitments.${position}.words`)}
            rows={2}
            label={t('holding.followUp.words')}
            optional={t('form.optional')}
            defaultValue={value(`commitments.${position}.words`)}
          />
        </fieldset>
      ))}
      <Radios
        {...field('support')}
        label={words.support}
        choices={choicesOf(words.supports)}
        chosen={value('support')}
      />
      <TextArea
        {...field('changes')}
        label={words.changes}
        optional={t('form.optional')}
        defaultValue={value('changes')}
      />
      <TextArea
        {...field('reached')}
        label={words.reached}
        optional={t('form.optional')}
        hint={t('holding.followUp.reachedHint')}
        defaultValue={value('reached')}
      />
      <p className="actions">
        <Button>{t('holding.followUp.send')}</Button>
      </p>
    </form>
  );
}
