import { Row, Rows } from '#ui';
import type { MyPageQuery } from '../../gql/graphql';
import { path } from '../../paths';
import { useWords } from '../../use-words';
import { taskDue } from '../rooms/task-due';

/** What one is still to do in the rooms of one's circles. */
export function OwnTasks({ rooms }: { rooms: MyPageQuery['myRooms'] }) {
  const { locale, t } = useWords();
  const tasks = rooms.flatMap((room) => room.ownOpenTasks.map((task) => ({ room, task })));
  if (tasks.length === 0) return null;
  return (
    <section className="section" aria-labelledby="tasks">
      <h2 id="tasks">{t('task.own')}</h2>
      <Rows>
        {tasks.map(({ room, task }) => (
          <Row
            key={task.id}
            title={task.text}
            href={`${path(locale, 'roomTasks', room.slug)}#task-${task.id}`}
            meta={[room.title, taskDue(task, locale, t)]}
          />
        ))}
      </Rows>
    </section>
  );
}
