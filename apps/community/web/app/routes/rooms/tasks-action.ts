import { data, redirect } from 'react-router';
import { CloseRoomTaskDocument, MarkRoomTaskDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure, typed } from '../../parts/forms';
import { signInFirst } from '../../parts/signed-in';
import { localeOf } from '../../paths';
import type { Visit } from '../../visit';

type Act = 'done' | 'undone' | 'close' | 'reopen';
const acts: readonly Act[] = ['done', 'undone', 'close', 'reopen'];

/** Marks a task, closes it, or opens it again. Done: back to the task, and the page says so. */
export async function tasksAction(request: Request, { execute }: Visit) {
  const { pathname } = new URL(request.url);
  const t = wordsOf(localeOf(pathname));
  const form = await request.formData();
  const id = typed(form, 'task');
  const act = acts.find((one) => one === typed(form, 'act'));
  const refused = (error: string, status = 422) => data({ error }, { status });
  const { answer, errors } =
    act === 'close' || act === 'reopen'
      ? await execute(CloseRoomTaskDocument, { input: { id, closed: act === 'close' } }).then((made) => ({
          answer: made.data?.closeRoomTask.__typename,
          errors: made.errors,
        }))
      : await execute(MarkRoomTaskDocument, { input: { id, done: act === 'done' } }).then((made) => ({
          answer: made.data?.markRoomTask.__typename,
          errors: made.errors,
        }));
  if (!answer) {
    const { text, status, code } = failure(errors, t);
    return code === 'UNAUTHENTICATED' ? signInFirst(request) : refused(text, status);
  }
  switch (answer) {
    case 'RoomTaskSaved':
    case 'RoomTaskMarked':
      return redirect(`${pathname}?done=${act ?? 'undone'}#task-${id}`, 303);
    case 'TaskOfAnother':
      return refused(t('task.refused.of_another'));
    case 'RoomTaskClosed':
      return refused(t('task.refused.closed'));
    case 'OnlyFacilitators':
      return refused(t('room.refused.only_facilitators'));
    case 'RoomNotFound':
      return refused(t('task.refused.not_found'));
    default:
      return answer satisfies never;
  }
}
