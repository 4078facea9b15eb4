import { each, type Manifest, notPersonal, pointer, statistics, told, withheld } from './kinds.js';

const meeting = {
  circle: `(SELECT c.slug FROM meeting m JOIN circle c ON c.id = m.circle_id WHERE m.id = t.meeting_id)`,
};

const ofAll = {
  why: 'materials are given to all of a circle, and stay theirs; who added them is named no more',
  until: 'as long as the circle, or until they are removed',
};

/** What a person has done in the rooms of circles. */
export const inRooms = {
  'public.meeting_answer': {
    whose: 't.account_id = $1',
    rows: 'deleted',
    columns: each(told.goes, 'meeting_id', 'account_id', 'answer', 'answered_at'),
    also: meeting,
  },
  'public.meeting_attendance': {
    whose: 't.account_id = $1',
    rows: 'stay',
    columns: {
      ...each(told.stays(pointer), 'id', 'meeting_id', 'account_id'),
      ...each(told.stays(statistics), 'municipality_code', 'status', 'by_code', 'recorded_at'),
      recorded_by: withheld('it may be the id of another person, who leads the circle').stays(pointer),
    },
    also: {
      ...meeting,
      municipality: `(SELECT m.name ->> 'fi' FROM municipality m WHERE m.code = t.municipality_code)`,
    },
  },
  'public.check_in_attempt': {
    whose: 't.account_id = $1',
    rows: 'deleted',
    columns: each(told.goes, 'meeting_id', 'account_id', 'wrong', 'since'),
  },
  'public.meeting_notes': {
    whose: 't.written_by = $1',
    rows: 'stay',
    columns: {
      ...each(told.stays(pointer), 'meeting_id', 'written_by', 'version'),
      ...each(told.stays(statistics), 'written_at', 'restored_version'),
      text: told.stays({
        why: 'notes are written by all of a circle together, and stay theirs; who wrote is named no more',
        until: 'as long as the circle',
      }),
    },
    also: meeting,
  },
  'public.room_material': {
    whose: 't.added_by = $1',
    rows: 'stay',
    columns: {
      ...each(told.stays(pointer), 'id', 'circle_id', 'meeting_id', 'added_by'),
      ...each(told.stays(ofAll), 'title', 'words', 'link'),
      added_at: told.stays(statistics),
    },
    also: { circle: '(SELECT c.slug FROM circle c WHERE c.id = t.circle_id)' },
  },
  'public.room_file': {
    whose: 't.material_id IN (SELECT m.id FROM room_material m WHERE m.added_by = $1)',
    rows: 'stay',
    columns: {
      ...each(told.stays(pointer), 'material_id'),
      ...each(told.stays(ofAll), 'file_name', 'media_type', 'bytes'),
      content: withheld('the file itself is had from the room of its circle, or asked for').stays(ofAll),
    },
  },
  'public.room_task': {
    whose: 't.account_id = $1',
    rows: 'stay',
    columns: {
      ...each(told.stays(pointer), 'id', 'circle_id', 'meeting_id', 'account_id'),
      text: told.becomes(`'–'`),
      ...each(told.stays(statistics), 'due_on', 'version', 'created_at', 'closed_at'),
      // A task for one person is for no municipality.
      ...notPersonal('municipality_code'),
      edited_by: withheld('the id of whoever acted for the circle').stays(pointer),
    },
    also: { circle: '(SELECT c.slug FROM circle c WHERE c.id = t.circle_id)' },
  },
  'public.room_task_done': {
    whose: 't.account_id = $1',
    rows: 'deleted',
    columns: each(told.goes, 'task_id', 'account_id', 'municipality_code', 'done_at'),
  },
  'public.discussion_post': {
    whose: 't.written_by = $1',
    rows: 'stay',
    columns: {
      ...each(told.stays(pointer), 'id', 'circle_id', 'reply_to', 'written_by', 'version'),
      ...each(told.stays(statistics), 'written_at', 'edited_at', 'deleted_at', 'hidden_at'),
      hidden_by: withheld('it may be the id of another person, who leads the circle').stays(pointer),
      hidden_reason: told.stays({ why: 'why others do not see what was said', until: 'as long as the circle' }),
      text: told.stays({
        why: 'others have answered what was said, and stand by it; who wrote is named no more',
        until: 'as long as the circle',
      }),
    },
    also: { circle: `(SELECT c.slug FROM circle c WHERE c.id = t.circle_id)` },
  },
  'public.discussion_mention': {
    whose: 't.account_id = $1',
    rows: 'deleted',
    columns: each(told.goes, 'post_id', 'account_id'),
  },
} as const satisfies Manifest;
