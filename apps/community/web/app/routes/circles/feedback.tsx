import { data } from 'react-router';
import { Button, Notice, Radios, TextArea } from '#ui';
import { FeedbackPageDocument, type FeedbackPageQuery } from '../../gql/graphql';
import { answered } from '../../loading';
import { memberFirst } from '../../parts/kept';
import { PageFrame } from '../../parts/page-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/feedback';
import { type FeedbackState, feedbackAction } from './feedback-action';

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const variables = { slug: params.slug ?? '', locale: localeOf(pathname) };
  const { circle, viewer } = answered(await context.get(visit).execute(FeedbackPageDocument, variables));
  if (!circle) throw data(null, { status: 404 });
  // Whoever is not signed in signs in first, and comes back.
  if (!viewer) return memberFirst(request, context);
  return { circle, done: searchParams.get('done') === 'given' };
}

export const action = ({ request, context }: Route.ActionArgs) => feedbackAction(request, context.get(visit));

/** What someone who was in a circle thought of it. */
export default function FeedbackPage({ loaderData: { circle, done }, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const lang = circle.text.locale === locale ? undefined : circle.text.locale;
  const circlePage = path(locale, 'circle', circle.slug);
  const mayAnswer = circle.state === 'wrap_up' && circle.viewerEnrolment?.status === 'confirmed';
  return (
    <PageFrame
      title={t('page.circleFeedback')}
      lead={t('feedback.lead')}
      above={['circles']}
      crumbs={[{ text: circle.text.title, href: circlePage, lang }]}
      errors={actionData?.errors}
    >
      <div className="section stack">
        {done && !actionData && (
          <Notice kind="saved" heading={t('feedback.done')}>
            <p>{t('feedback.doneNote')}</p>
          </Notice>
        )}
        <h2 lang={lang}>{circle.text.title}</h2>
        {mayAnswer ? (
          <FeedbackForm circle={circle} state={actionData} />
        ) : (
          <Notice
            kind="info"
            heading={t(circle.state === 'wrap_up' ? 'feedback.notIn' : 'feedback.closed')}
            level={3}
          />
        )}
        <p>
          <a href={circlePage}>{t('tip.back')}</a>
        </p>
      </div>
    </PageFrame>
  );
}

interface FeedbackFormProps {
  circle: NonNullable<FeedbackPageQuery['circle']>;
  state: FeedbackState | undefined;
}

const steps = ['1', '2', '3', '4', '5'] as const;

function FeedbackForm({ circle, state }: FeedbackFormProps) {
  const { locale, t } = useWords();
  const given = circle.viewerFeedback;
  const chosen = {
    goalMet: state?.goalMet ?? (given ? String(given.goalMet) : ''),
    usefulness: state?.usefulness ?? (given ? String(given.usefulness) : ''),
  };
  const errorOf = (field: string) => state?.errors.find((one) => one.field === field)?.text;
  return (
    <form method="post" action={path(locale, 'circleFeedback', circle.slug)} className="join">
      <p className="text">{t('feedback.whoReads')}</p>
      <input type="hidden" name="circle" value={circle.id} />
      {(['goalMet', 'usefulness'] as const).map((field) => (
        <Radios
          key={field}
          id={field}
          name={field}
          label={t(`feedback.${field}`)}
          choices={steps.map((step) => ({ value: step, text: t(`feedback.scale.${field}.${step}`) }))}
          chosen={chosen[field]}
          error={errorOf(field)}
        />
      ))}
      <TextArea
        id="words"
        name="words"
        label={t('feedback.words')}
        optional={t('form.optional')}
        hint={t('feedback.wordsHint')}
        defaultValue={state?.words ?? given?.words ?? ''}
        error={errorOf('words')}
      />
      <p className="actions">
        <Button>{t(given ? 'feedback.change' : 'feedback.send')}</Button>
      </p>
    </form>
  );
}
