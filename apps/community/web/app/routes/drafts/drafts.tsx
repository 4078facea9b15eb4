import { data, redirect } from 'react-router';
import { formatDate } from '#kernel';
import { EmptyState, Notice, Row, Rows, StatusTag } from '#ui';
import {
  MakePracticeDraftDocument,
  MakeSparringPracticeDraftDocument,
  MyDraftsPageDocument,
  type MyDraftsPageQuery,
} from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure, typed } from '../../parts/forms';
import { PageFrame } from '../../parts/page-frame';
import { answeredForMember, signInFirst } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/drafts';
import { originOf, titleOf } from './draft-title';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const found = await context.get(visit).execute(MyDraftsPageDocument, { locale: localeOf(pathname) });
  const { myPracticeDrafts: drafts } = answeredForMember(request, found);
  return { drafts, discarded: searchParams.get('done') === 'discarded' };
}

/**
 * Makes a draft of a circle or of a session of sparring; the page of its outcomes asks for it. Leads to it, also where it was
 * there already.
 */
export async function action({ context, request }: Route.ActionArgs) {
  const locale = localeOf(new URL(request.url).pathname);
  const t = wordsOf(locale);
  const form = await request.formData();
  const [circleId, requestId] = [typed(form, 'circle'), typed(form, 'request')];
  const { execute } = context.get(visit);
  const { data: made, errors } = requestId
    ? await execute(MakeSparringPracticeDraftDocument, { input: { requestId, locale } })
    : await execute(MakePracticeDraftDocument, { circleId });
  const refused = (error: string, status = 422) => data({ error }, { status });
  if (!made) {
    const { text, status, code } = failure(errors, t);
    return code === 'UNAUTHENTICATED' ? signInFirst(request) : refused(text, status);
  }
  const { makePracticeDraft: answer } = made;
  switch (answer.__typename) {
    case 'PracticeDraftMade':
      return redirect(path(locale, 'myDraft', answer.id), 303);
    case 'PracticeOutcomesMissing':
      return refused(t(requestId ? 'drafts.refused.noReport' : 'drafts.refused.noOutcomes'));
    case 'PracticeDraftNotFound':
      return refused(t(requestId ? 'drafts.refused.sparring' : 'drafts.refused.circle'));
    default:
      return answer satisfies never;
  }
}

/** Drafts that one writes, or in which one is named or was asked. */
export default function Drafts({ loaderData: { drafts, discarded }, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  return (
    <PageFrame
      title={t('page.myDrafts')}
      lead={t('drafts.lead')}
      above={['my']}
      errors={actionData && [{ text: actionData.error }]}
    >
      {discarded && !actionData && (
        <div className="section">
          <Notice kind="saved" heading={t('drafts.done.discarded')} />
        </div>
      )}
      <div className="section">
        {drafts.length === 0 ? (
          <EmptyState heading={t('drafts.none')}>
            <p>{t('drafts.noneNext')}</p>
          </EmptyState>
        ) : (
          <Rows>
            {drafts.map((draft) => (
              <DraftRow key={draft.id} draft={draft} />
            ))}
          </Rows>
        )}
      </div>
    </PageFrame>
  );
}

function DraftRow({ draft }: { draft: MyDraftsPageQuery['myPracticeDrafts'][number] }) {
  const { locale, t } = useWords();
  const { id, sparring, edits, ownStatus, editedAt } = draft;
  const origin = originOf(draft, locale);
  const { text, lang } = titleOf(draft, locale);
  return (
    <Row
      level={2}
      title={text}
      href={path(locale, 'myDraft', id)}
      lang={lang}
      meta={[
        <>
          {t(sparring ? 'drafts.fromSparring' : 'drafts.from')}: <span lang={origin.lang}>{origin.text}</span>
        </>,
        `${t('drafts.edited')} ${formatDate(new Date(editedAt), locale)}`,
      ]}
    >
      {ownStatus === 'invited' ? (
        <StatusTag status="offered">{t('drafts.waiting')}</StatusTag>
      ) : (
        <StatusTag status="fact">{t(edits ? 'drafts.edits' : `drafts.own.${ownStatus ?? 'declined'}`)}</StatusTag>
      )}
    </Row>
  );
}
