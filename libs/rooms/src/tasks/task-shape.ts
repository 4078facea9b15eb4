import type { AccountId, Locale } from '#kernel';
import { municipalityShape } from '#municipalities';
import { column, type FieldSql, type Shape } from '#platform';
import { expectedIn } from '../inside.js';
import { namedMeeting } from '../named-meeting.js';

interface Reading {
  accountId: AccountId;
  locale: Locale;
}

/** Who of those expected is to do the task `ta`. */
const addressed = `(ta.account_id IS NULL OR ta.account_id = ex.account_id)
  AND (ta.municipality_code IS NULL OR ta.municipality_code = ex.municipality_code)`;

/** Whether the task `ta` is done by whom `ex` is: for a municipality, by anyone of it. */
const isDone = `EXISTS (SELECT FROM room_task_done td WHERE td.task_id = ta.id AND (td.account_id = ex.account_id
  OR (ta.municipality_code IS NOT NULL AND td.municipality_code = ta.municipality_code)))`;

const doerShape: Shape = {
  // Null for an erased account.
  name: column(`nullif(da.name, '')`),
  municipality: ({ object }) => object(municipalityShape('dm')),
  done: column(`EXISTS (SELECT FROM room_task_done td WHERE td.task_id = ta.id AND td.account_id = ex.account_id)`),
};

const doers = `${expectedIn} ex JOIN account da ON da.id = ex.account_id JOIN municipality dm ON dm.code = ex.municipality_code
  WHERE ${addressed}`;

const taskShape = ({ accountId, locale }: Reading): Shape => ({
  id: column('ta.id'),
  text: column('ta.text'),
  dueOn: column('ta.due_on'),
  meeting: namedMeeting('ta.meeting_id', locale),
  // Null for all, for a municipality, and for an erased account.
  name: column(`(SELECT nullif(pa.name, '') FROM account pa WHERE pa.id = ta.account_id)`),
  municipality: ({ object }) =>
    `(SELECT ${object(municipalityShape('tm'))} FROM municipality tm WHERE tm.code = ta.municipality_code)`,
  personId: column('CASE WHEN inside.leads OR inside.team THEN ta.account_id END'),
  closed: column('ta.closed_at IS NOT NULL'),
  version: column('ta.version'),
  own: ({ param }) =>
    `EXISTS (SELECT FROM ${expectedIn} ex WHERE ex.account_id = ${param(accountId)}::uuid AND ${addressed})`,
  done: ({ param }) =>
    `EXISTS (SELECT FROM ${expectedIn} ex WHERE ex.account_id = ${param(accountId)}::uuid AND ${addressed} AND ${isDone})`,
  doers: ({ list }) => list(doers, 'da.name COLLATE "fi-x-icu", da.id', doerShape),
});

/** Until when: the day, or the start of the meeting. */
const until = `coalesce(ta.due_on::timestamp, (SELECT um.starts_at AT TIME ZONE um.zone FROM meeting um WHERE um.id = ta.meeting_id))`;
const order = `ta.closed_at IS NOT NULL, ${until} NULLS LAST, ta.created_at, ta.id`;

/** All tasks of the circle `c`, the open ones first, by the time until when. */
export const tasksOf =
  (reading: Reading): FieldSql =>
  ({ list }) =>
    list('room_task ta WHERE ta.circle_id = c.id', order, taskShape(reading));

/** Those that the person is still to do. */
export const openTasksOf =
  (reading: Reading): FieldSql =>
  ({ list, param }) =>
    list(
      `room_task ta WHERE ta.circle_id = c.id AND ta.closed_at IS NULL AND EXISTS (SELECT FROM ${expectedIn} ex
         WHERE ex.account_id = ${param(reading.accountId)}::uuid AND ${addressed} AND NOT ${isDone})`,
      order,
      taskShape(reading),
    );

/** One of them. */
export const taskOf =
  (reading: Reading): FieldSql =>
  ({ object, param, field }) =>
    `(SELECT ${object(taskShape(reading))} FROM room_task ta
      WHERE ta.circle_id = c.id AND ta.id::text = lower(${param(field.args.id)}::text))`;

const personShape: Shape = {
  id: column('ex.account_id'),
  name: column(`nullif(pa.name, '')`),
  municipality: ({ object }) => object(municipalityShape('pm')),
};

/** Those expected in the circle `c`, for who leads and the project team; nobody for all others. */
export const assignees: FieldSql = ({ list }) =>
  list(
    `${expectedIn} ex JOIN account pa ON pa.id = ex.account_id JOIN municipality pm ON pm.code = ex.municipality_code
     WHERE inside.leads OR inside.team`,
    'pa.name COLLATE "fi-x-icu", pa.id',
    personShape,
  );
