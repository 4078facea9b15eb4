import { data } from 'react-router';
import { Button, ButtonLink, Select, TextArea, TextField } from '#ui';
import { RoomTaskEditPageDocument, type RoomTaskEditPageQuery } from '../../gql/graphql';
import { PageFrame } from '../../parts/page-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/edit-task';
import { editTaskAction } from './edit-task-action';
import { insideOnly } from './inside-only';

export async function loader({ context, request, params: { slug = '' } }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const id = searchParams.get('task');
  const variables = { slug, task: id ?? '', locale: localeOf(pathname) };
  const room = insideOnly(request, await context.get(visit).execute(RoomTaskEditPageDocument, variables));
  // Who is inside without leading has no such page.
  if (!(room.leads || room.team) || (id !== null && !room.task)) throw data(null, { status: 404 });
  return { room, task: room.task ?? null, formKey: crypto.randomUUID() };
}

export const action = ({ request, context }: Route.ActionArgs) => editTaskAction(request, context.get(visit));

/** A task, new or changed. */
export default function EditTaskPage({ loaderData: { room, task, formKey }, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const back = path(locale, 'roomTasks', room.slug);
  const errorOf = (field: string) => (actionData?.field === field ? actionData.error : undefined);
  return (
    <PageFrame
      title={t(task ? 'task.change' : 'task.add')}
      above={['circles']}
      crumbs={[
        { text: room.title, href: path(locale, 'circle', room.slug) },
        { text: t('page.room'), href: path(locale, 'room', room.slug) },
        { text: t('page.roomTasks'), href: back },
      ]}
      errors={actionData && [{ text: actionData.error, field: actionData.field }]}
    >
      <form
        method="post"
        action={`${path(locale, 'roomTaskEdit', room.slug)}${task ? `?task=${task.id}` : ''}`}
        className="section join"
        noValidate
      >
        <input type="hidden" name="circle" value={room.id} />
        <input type="hidden" name="task" value={task?.id ?? ''} />
        <input type="hidden" name="key" value={actionData?.key || formKey} />
        <input type="hidden" name="version" value={actionData?.version || String(task?.version ?? '')} />
        <TextArea
          id="notes"
          name="notes"
          rows={4}
          label={t('task.text')}
          hint={t('task.textHint')}
          defaultValue={actionData?.text ?? task?.text ?? ''}
          error={errorOf('notes')}
        />
        <Select
          id="whom"
          name="whom"
          label={t('task.whom')}
          none={t('task.all')}
          choices={addressees(room.assignees, (name) => t('task.municipality', { m: name }), t('deletedUser'))}
          chosen={actionData?.whom ?? addresseeOf(task)}
          error={errorOf('whom')}
        />
        <Select
          id="meeting"
          name="meeting"
          label={t('task.meeting')}
          optional={t('form.optional')}
          none={t('task.noMeeting')}
          choices={room.meetings.map(({ number, title }) => ({
            value: String(number),
            text: t('material.meeting', { n: number, title }),
          }))}
          chosen={actionData?.meeting ?? String(task?.meeting?.number ?? '')}
        />
        <TextField
          id="due"
          name="due"
          size="short"
          label={t('task.due')}
          optional={t('form.optional')}
          hint={t('task.dueHint')}
          defaultValue={actionData?.due ?? (task?.dueOn ? task.dueOn.split('-').reverse().map(Number).join('.') : '')}
          error={errorOf('due')}
        />
        <p className="actions">
          <Button>{t('task.save')}</Button>
          <ButtonLink look="secondary" href={back}>
            {t('action.cancel')}
          </ButtonLink>
        </p>
      </form>
    </PageFrame>
  );
}

type Room = NonNullable<RoomTaskEditPageQuery['circleRoom']>;

/** The municipalities in the circle, then the people. */
function addressees(people: Room['assignees'], municipality: (name: string) => string, erased: string) {
  const municipalities = new Map(people.map(({ municipality: { code, name } }) => [code, name]));
  return [
    ...[...municipalities].map(([code, name]) => ({ value: `municipality:${code}`, text: municipality(name) })),
    ...people.map(({ id, name, municipality: of }) => ({
      value: `person:${id}`,
      text: `${name ?? erased}, ${of.name}`,
    })),
  ];
}

function addresseeOf(task: Room['task']): string {
  if (task?.municipality) return `municipality:${task.municipality.code}`;
  return task?.personId ? `person:${task.personId}` : '';
}
