import { Button, StatusTag } from '#ui';
import type { RoomTaskFieldsFragment } from '../../gql/graphql';
import { path } from '../../paths';
import { useWords } from '../../use-words';
import { taskDue } from './task-due';

interface TaskItemProps {
  task: RoomTaskFieldsFragment;
  slug: string;
  /** Whether the viewer changes and closes tasks. */
  leads: boolean;
}

/** One task: what, until when, for whom, who has done it, and what the viewer may do with it. */
export function TaskItem({ task, slug, leads }: TaskItemProps) {
  const { locale, t } = useWords();
  const doers = task.doers.filter(({ done }) => done);
  const due = taskDue(task, locale, t);
  const toWhom = task.municipality
    ? t('task.forMunicipality', { m: task.municipality.name })
    : task.name
      ? t('task.forPerson', { name: task.name })
      : t('task.forAll');
  return (
    <li className="room-task stack" id={`task-${task.id}`} tabIndex={-1}>
      <p className="room-text room-task-text">{task.text}</p>
      <p className="small quiet">{[due, toWhom].filter(Boolean).join(' · ')}</p>
      <p>
        {task.own && (
          <StatusTag status={task.done ? 'open' : 'soon'}>{t(task.done ? 'task.done' : 'task.open')}</StatusTag>
        )}{' '}
        {t('task.doneBy', { count: doers.length, of: task.doers.length })}
      </p>
      {doers.length > 0 && (
        <p className="small quiet">
          {doers.map(({ name, municipality }) => `${name ?? t('deletedUser')} (${municipality.name})`).join(', ')}
        </p>
      )}
      <form method="post" action={path(locale, 'roomTasks', slug)} className="actions">
        <input type="hidden" name="task" value={task.id} />
        {task.own && !task.closed && (
          <Act
            act={task.done ? 'undone' : 'done'}
            text={t(task.done ? 'task.markUndone' : 'task.markDone')}
            of={task.text}
          />
        )}
        {leads && (
          <Act
            act={task.closed ? 'reopen' : 'close'}
            text={t(task.closed ? 'task.reopen' : 'task.close')}
            of={task.text}
          />
        )}
        {leads && !task.closed && (
          <a href={`${path(locale, 'roomTaskEdit', slug)}?task=${task.id}`}>
            {t('task.change')}
            <span className="visually-hidden"> {task.text}</span>
          </a>
        )}
      </form>
    </li>
  );
}

function Act({ act, text, of }: { act: string; text: string; of: string }) {
  return (
    <Button look={act === 'done' ? 'primary' : 'secondary'} size="small" name="act" value={act}>
      {text}
      <span className="visually-hidden"> {of}</span>
    </Button>
  );
}
