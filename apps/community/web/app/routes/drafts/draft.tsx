import { data } from 'react-router';
import { formatDateTime } from '#kernel';
import { Button, ButtonLink, Notice } from '#ui';
import { DraftPageDocument } from '../../gql/graphql';
import { PageFrame } from '../../parts/page-frame';
import { answeredForMember } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/draft';
import { Contributors } from './contributors';
import { draftAction } from './draft-action';
import { DraftForm } from './draft-form';
import { DraftPractice } from './draft-practice';
import { DraftTexts } from './draft-texts';
import { originOf, titleOf } from './draft-title';
import { OwnAnswer } from './own-answer';

const doneActs = ['saved', 'invited', 'accepted', 'declined'] as const;

export async function loader({ context, request, params: { slug: id = '' } }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const found = await context.get(visit).execute(DraftPageDocument, { id, locale: localeOf(pathname) });
  const { practiceDraft: draft } = answeredForMember(request, found);
  if (!draft) throw data(null, { status: 404 });
  const done = doneActs.find((one) => one === searchParams.get('done')) ?? null;
  return { draft, done, discarding: draft.edits && searchParams.has('discard') };
}

export const action = ({ request, context, params }: Route.ActionArgs) =>
  draftAction(request, context.get(visit), params.slug ?? '');

/** A draft of a good practice: written by who leads the circle, read and answered by those who were asked. */
export default function Draft({ loaderData: { draft, done, discarding }, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { circle, sparring, practice } = draft;
  const open = draft.edits && !practice;
  const origin = originOf(draft, locale);
  const originPage = circle
    ? path(locale, 'ownCircleOutcomes', circle.id)
    : path(locale, 'sparringSession', sparring?.requestId ?? '');
  const here = path(locale, 'myDraft', draft.id);
  const { text: title, lang } = titleOf(draft, locale);
  return (
    <PageFrame title={t('page.myDraft')} above={['my', 'myDrafts']} errors={actionData?.errors}>
      <div className="stack">
        {done && !actionData && <Notice kind="saved" heading={t(`drafts.done.${done}`)} />}
        <p className="draft-title" lang={lang}>
          {title}
        </p>
        <ul className="meta">
          <li>
            {t(sparring ? 'drafts.fromSparring' : 'drafts.from')}:{' '}
            {draft.edits ? (
              <a href={originPage} lang={origin.lang}>
                {origin.text}
              </a>
            ) : (
              <span lang={origin.lang}>{origin.text}</span>
            )}
          </li>
          {draft.themeLabels.length > 0 && (
            <li>
              {t('drafts.themes')}: {draft.themeLabels.join(', ')}
            </li>
          )}
          <li>
            {t('drafts.edited')} {formatDateTime(new Date(draft.editedAt), locale)}
          </li>
        </ul>
        <p className="text">{t('drafts.notPublic')}</p>
      </div>
      {draft.ownStatus === 'invited' && !discarding && <OwnAnswer status="invited" here={here} />}
      {discarding && open ? (
        <section className="section stack" aria-labelledby="discard">
          <h2 id="discard">{t('drafts.discardHeading')}</h2>
          <p className="text">{t('drafts.discardNote')}</p>
          <form method="post" action={`${here}?discard`}>
            <input type="hidden" name="version" value={draft.version} />
            <p className="actions">
              <Button name="act" value="discard">
                {t('drafts.discard')}
              </Button>
              <ButtonLink look="secondary" href={here}>
                {t('action.cancel')}
              </ButtonLink>
            </p>
          </form>
        </section>
      ) : open ? (
        <DraftForm draft={draft} state={actionData} here={here} />
      ) : (
        <DraftTexts draft={draft} />
      )}
      {!discarding && <DraftPractice draft={draft} here={here} />}
      {!discarding && <Contributors draft={draft} state={actionData} here={here} />}
      {draft.ownStatus !== null && draft.ownStatus !== 'invited' && <OwnAnswer status={draft.ownStatus} here={here} />}
      {open && !discarding && (
        <p className="section">
          <a href={`${here}?discard`}>{t('drafts.discardHeading')}</a>
        </p>
      )}
    </PageFrame>
  );
}
