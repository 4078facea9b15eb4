import { ButtonLink, EmptyState, Notice } from '#ui';
import { RoomTasksPageDocument } from '../../gql/graphql';
import { PageFrame } from '../../parts/page-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/tasks';
import { insideOnly } from './inside-only';
import { TaskItem } from './task-item';
import { tasksAction } from './tasks-action';

const told = ['saved', 'done', 'undone', 'close', 'reopen'] as const;

export async function loader({ context, request, params: { slug = '' } }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const variables = { slug, locale: localeOf(pathname) };
  const room = insideOnly(request, await context.get(visit).execute(RoomTasksPageDocument, variables));
  return { room, done: told.find((one) => one === searchParams.get('done')) };
}

export const action = ({ request, context }: Route.ActionArgs) => tasksAction(request, context.get(visit));

/** What is to be done between the meetings of a circle. */
export default function TasksPage({ loaderData: { room, done }, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const leads = room.leads || room.team;
  const open = room.tasks.filter(({ closed }) => !closed);
  const closed = room.tasks.filter((task) => task.closed);
  return (
    <PageFrame
      title={t('page.roomTasks')}
      lead={t('task.lead')}
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
        {done && !actionData && <Notice kind="saved" heading={t(`task.told.${done}`)} />}
        {leads && (
          <p className="actions">
            <ButtonLink href={path(locale, 'roomTaskEdit', room.slug)}>{t('task.add')}</ButtonLink>
          </p>
        )}
      </div>
      <section className="section stack" aria-labelledby="open">
        <h2 id="open">{t('task.openOnes')}</h2>
        {open.length === 0 ? (
          <EmptyState heading={t('task.none')} />
        ) : (
          <ul className="room-tasks">
            {open.map((task) => (
              <TaskItem key={task.id} task={task} slug={room.slug} leads={leads} />
            ))}
          </ul>
        )}
      </section>
      {closed.length > 0 && (
        <section className="section stack" aria-labelledby="closed">
          <h2 id="closed">{t('task.closedOnes')}</h2>
          <ul className="room-tasks">
            {closed.map((task) => (
              <TaskItem key={task.id} task={task} slug={room.slug} leads={leads} />
            ))}
          </ul>
        </section>
      )}
    </PageFrame>
  );
}
