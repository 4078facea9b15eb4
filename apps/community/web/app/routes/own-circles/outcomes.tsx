import { data } from 'react-router';
import { Button, FeedbackFigures, Notice, Radios, TextArea } from '#ui';
import { OwnCircleOutcomesPageDocument, type OwnCircleOutcomesPageQuery } from '../../gql/graphql';
import { PageFrame } from '../../parts/page-frame';
import { answeredForMember } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/outcomes';
import { MakeDraft } from './make-draft';
import { type OutcomesState, outcomesAction } from './outcomes-action';

export async function loader({ context, request, params: { slug: id = '' } }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const found = await context.get(visit).execute(OwnCircleOutcomesPageDocument, { id, locale: localeOf(pathname) });
  const { ownCircle: circle, myPracticeDrafts: drafts } = answeredForMember(request, found);
  if (!circle) throw data(null, { status: 404 });
  const draftId = drafts.find((draft) => draft.circle?.id === circle.id)?.id ?? null;
  return { circle, draftId, done: searchParams.get('done') === 'recorded' };
}

export const action = ({ request, context, params }: Route.ActionArgs) =>
  outcomesAction(request, context.get(visit), params.slug ?? '');

/** How a circle ends: what people thought of it, and what came of it. */
export default function Outcomes({ loaderData: { circle, draftId, done }, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const lang = circle.titleLocale === locale ? undefined : circle.titleLocale;
  return (
    <PageFrame
      title={t('page.ownCircleOutcomes')}
      above={['my', 'ownCircles']}
      crumbs={[{ text: circle.title, href: path(locale, 'ownCircle', circle.id), lang }]}
      errors={actionData?.errors}
    >
      <div className="section stack">
        {done && !actionData && <Notice kind="saved" heading={t('outcomes.done')} />}
        <h2>{t('feedback.heading')}</h2>
        <FeedbackFigures feedback={circle.feedback ?? null} locale={locale} />
      </div>
      <section className="section stack" aria-labelledby="outcomes">
        <h2 id="outcomes">{t('outcomes.heading')}</h2>
        {circle.outcomes ? <Recorded outcomes={circle.outcomes} /> : <Recording circle={circle} state={actionData} />}
      </section>
      {circle.outcomes?.kind === 'OUTCOMES' && <MakeDraft circleId={circle.id} draftId={draftId} />}
    </PageFrame>
  );
}

type OwnCircle = NonNullable<OwnCircleOutcomesPageQuery['ownCircle']>;

function Recorded({ outcomes }: { outcomes: NonNullable<OwnCircle['outcomes']> }) {
  const { t } = useWords();
  return (
    <>
      {outcomes.kind === 'NONE' && <p>{t('outcomes.none')}</p>}
      {(['fi', 'sv'] as const).map(
        (language) =>
          outcomes[language] && (
            <p className="own-circle-note" lang={language} key={language}>
              {outcomes[language]}
            </p>
          ),
      )}
    </>
  );
}

/** The form, or why it is not there yet. */
function Recording({ circle, state }: { circle: OwnCircle; state: OutcomesState | undefined }) {
  const { locale, t } = useWords();
  if (circle.state !== 'wrap_up') return <p>{t('outcomes.notYet')}</p>;
  const errorOf = (field: string) => state?.errors.find((one) => one.field === field)?.text;
  return (
    <form method="post" action={path(locale, 'ownCircleOutcomes', circle.id)} className="join">
      <p className="text">{t('outcomes.lead')}</p>
      <input type="hidden" name="version" value={circle.version} />
      <Radios
        id="kind"
        name="kind"
        label={t('outcomes.kind')}
        choices={[
          { value: 'OUTCOMES', text: t('outcomes.some') },
          { value: 'NONE', text: t('outcomes.without') },
        ]}
        chosen={state?.kind ?? 'OUTCOMES'}
      />
      {(['fi', 'sv'] as const).map((language) => (
        <TextArea
          key={language}
          id={`outcomes.${language}`}
          name={language}
          label={t(`outcomes.text.${language}`)}
          lang={language === locale ? undefined : language}
          rows={6}
          defaultValue={state?.[language] ?? ''}
          error={errorOf(`outcomes.${language}`)}
        />
      ))}
      <p className="actions">
        <Button>{t('outcomes.record')}</Button>
      </p>
    </form>
  );
}
