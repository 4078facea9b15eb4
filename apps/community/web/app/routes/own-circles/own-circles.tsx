import { formatDate } from '#kernel';
import { ButtonLink, EmptyState, Row, Rows, StatusTag } from '#ui';
import { OwnCirclesPageDocument, type OwnCirclesPageQuery } from '../../gql/graphql';
import { PageFrame } from '../../parts/page-frame';
import { answeredForMember } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/own-circles';
import { copyAction } from './copy-action';
import { FormerCircles } from './former-circles';

export async function loader({ context, request }: Route.LoaderArgs) {
  const locale = localeOf(new URL(request.url).pathname);
  const found = answeredForMember(request, await context.get(visit).execute(OwnCirclesPageDocument, { locale }));
  return { ...found, copyKey: crypto.randomUUID() };
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  return copyAction(request, context.get(visit), { id: String(form.get('circle')), key: String(form.get('formKey')) });
}

export default function OwnCircles({ loaderData, actionData }: Route.ComponentProps) {
  const { viewer, ownCircles, formerCircles, copyKey } = loaderData;
  const { locale, t } = useWords();
  const represents = (viewer?.affiliations.length ?? 0) > 0;
  return (
    <PageFrame
      title={t('page.ownCircles')}
      lead={t('ownCircle.lead')}
      above={['my']}
      errors={actionData ? [{ text: actionData.copyRefused }] : []}
    >
      <div className="stack">
        {ownCircles.length === 0 && (
          <EmptyState heading={t('ownCircle.none')}>
            <p>{t(represents ? 'ownCircle.noneNext' : 'ownCircle.noAffiliation')}</p>
          </EmptyState>
        )}
        <p className="actions">
          {represents ? (
            <ButtonLink href={path(locale, 'newOwnCircle')}>{t('page.newOwnCircle')}</ButtonLink>
          ) : (
            <a href={path(locale, 'myAffiliation')}>{t('action.addAffiliation')}</a>
          )}
        </p>
        <p>
          <a href={path(locale, 'myDrafts')}>{t('page.myDrafts')}</a>
        </p>
      </div>
      {ownCircles.length > 0 && (
        <div className="section">
          <Rows>
            {ownCircles.map((circle) => (
              <OwnCircleRow key={circle.id} circle={circle} />
            ))}
          </Rows>
        </div>
      )}
      <FormerCircles circles={formerCircles} copyKey={represents ? copyKey : null} />
    </PageFrame>
  );
}

function OwnCircleRow({ circle }: { circle: OwnCirclesPageQuery['ownCircles'][number] }) {
  const { locale, t } = useWords();
  const { title, titleLocale, state, startsAt, hostName } = circle;
  return (
    <Row
      level={2}
      title={title}
      href={path(locale, 'ownCircle', circle.id)}
      lang={titleLocale === locale ? undefined : titleLocale}
      meta={[
        `${t('ownCircle.host')}: ${hostName}`,
        startsAt && `${t('ownCircle.starts')} ${formatDate(new Date(startsAt), locale)}`,
        state === 'draft' && circle.returnedNote && t('ownCircle.returned'),
      ]}
    >
      <StatusTag status="fact">{t(`ownCircle.state.${state}`)}</StatusTag>
    </Row>
  );
}
