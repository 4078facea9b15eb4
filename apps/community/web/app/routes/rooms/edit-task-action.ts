import type { TFunction } from 'i18next';
import { data, redirect } from 'react-router';
import { readDate } from '#ui';
import {
  AddRoomTaskDocument,
  type AddRoomTaskMutation,
  ChangeRoomTaskDocument,
  type ChangeRoomTaskMutation,
} from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure, typed } from '../../parts/forms';
import { signInFirst } from '../../parts/signed-in';
import { localeOf } from '../../paths';
import type { Visit } from '../../visit';

interface Refused {
  error: string;
  field: string | undefined;
}

/** What was typed, and what has to be mended. */
interface TaskState extends Refused {
  text: string;
  meeting: string;
  due: string;
  whom: string;
  version: string;
  key: string;
}

/** Adds or changes a task. Done: to all tasks; refused: 422 with what was typed. */
export async function editTaskAction(request: Request, { execute }: Visit) {
  const { pathname } = new URL(request.url);
  const t = wordsOf(localeOf(pathname));
  const form = await request.formData();
  const [text, meeting, due, whom] = [
    typed(form, 'notes'),
    typed(form, 'meeting'),
    typed(form, 'due'),
    typed(form, 'whom'),
  ];
  const kept = { text, meeting, due, whom, version: typed(form, 'version'), key: typed(form, 'key') };
  const refused = (refusal: Refused, status = 422) => data<TaskState>({ ...refusal, ...kept }, { status });
  const dueOn = due.trim() === '' ? null : readDate(due);
  if (dueOn === null && due.trim() !== '') return refused({ error: t('task.refused.date'), field: 'due' });
  const [kind, ...rest] = whom.split(':');
  const to = rest.join(':');
  const task = {
    ...{ text, meeting: Number(meeting) || null, dueOn },
    ...{ personId: kind === 'person' ? to : null, municipalityCode: kind === 'municipality' ? to : null },
  };
  const id = typed(form, 'task');
  const { answer, errors } =
    id === ''
      ? await execute(AddRoomTaskDocument, {
          input: { circleId: typed(form, 'circle'), task, idempotencyKey: kept.key },
        }).then((made) => ({ answer: made.data?.addRoomTask, errors: made.errors }))
      : await execute(ChangeRoomTaskDocument, { input: { id, version: Number(kept.version), task } }).then((made) => ({
          answer: made.data?.changeRoomTask,
          errors: made.errors,
        }));
  if (!answer) {
    const failed = failure(errors, t);
    if (failed.code === 'UNAUTHENTICATED') return signInFirst(request);
    return refused({ error: failed.text, field: undefined }, failed.status);
  }
  const refusal = refusalOf(answer, t);
  // The tasks' page is one step above.
  return refusal === null ? redirect(`${pathname.replace(/\/[^/]+\/?$/, '')}?done=saved`, 303) : refused(refusal);
}

type Answer = AddRoomTaskMutation['addRoomTask'] | ChangeRoomTaskMutation['changeRoomTask'];

/** Null: it is saved. */
function refusalOf(answer: Answer, t: TFunction): Refused | null {
  switch (answer.__typename) {
    case 'RoomTaskSaved':
      return null;
    case 'TextRefused':
      if (answer.code === 'personal_identity_code')
        return { error: t('refusal.personal_identity_code'), field: 'notes' };
      return { error: t(answer.code === 'empty' ? 'task.refused.empty' : 'task.refused.too_long'), field: 'notes' };
    case 'RoomTaskRefused':
      return answer.code === 'two_dues'
        ? { error: t('task.refused.two_dues'), field: 'due' }
        : { error: t('task.refused.addressee'), field: 'whom' };
    case 'RoomFull':
      return { error: t('task.refused.full'), field: undefined };
    case 'RoomTextChanged':
      return { error: t('task.refused.changed'), field: undefined };
    case 'OnlyFacilitators':
      return { error: t('room.refused.only_facilitators'), field: undefined };
    case 'RoomNotFound':
      return { error: t('task.refused.not_found'), field: undefined };
    case 'KeyReused':
      return { error: t('refusal.other_input'), field: undefined };
    default:
      return answer satisfies never;
  }
}
