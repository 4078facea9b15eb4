import { ButtonLink, EmptyState, Notice } from '#ui';
import { RoomMaterialsPageDocument } from '../../gql/graphql';
import { PageFrame } from '../../parts/page-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/materials';
import { insideOnly } from './inside-only';
import { MaterialRows } from './material-rows';
import { removeMaterialAction } from './remove-material-action';

const told = ['link', 'file', 'removed'] as const;

export async function loader({ context, request, params: { slug = '' } }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const variables = { slug, locale: localeOf(pathname) };
  const room = insideOnly(request, await context.get(visit).execute(RoomMaterialsPageDocument, variables));
  return { room, done: told.find((one) => one === searchParams.get('done')) };
}

export const action = ({ request, context }: Route.ActionArgs) => removeMaterialAction(request, context.get(visit));

/** What those inside have given each other. */
export default function MaterialsPage({ loaderData: { room, done }, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  return (
    <PageFrame
      title={t('page.roomMaterials')}
      lead={t('material.lead')}
      above={['circles']}
      crumbs={[
        {
          text: room.title,
          href: path(locale, 'circle', room.slug),
          lang: room.locale === locale ? undefined : room.locale,
        },
        { text: t('page.room'), href: path(locale, 'room', room.slug) },
      ]}
      errors={actionData && [{ text: actionData.error, field: undefined }]}
    >
      <div className="section stack">
        {done && !actionData && <Notice kind="saved" heading={t(`material.done.${done}`)} />}
        <p className="actions">
          <ButtonLink href={path(locale, 'roomFile', room.slug)}>{t('page.roomFile')}</ButtonLink>
          <ButtonLink look="secondary" href={path(locale, 'roomLink', room.slug)}>
            {t('page.roomLink')}
          </ButtonLink>
        </p>
      </div>
      <section className="section stack" aria-labelledby="materials">
        <h2 id="materials">{t('material.list')}</h2>
        {room.materials.length === 0 ? (
          <EmptyState heading={t('material.none')} />
        ) : (
          <MaterialRows materials={room.materials} remove={path(locale, 'roomMaterials', room.slug)} meetings />
        )}
      </section>
    </PageFrame>
  );
}
