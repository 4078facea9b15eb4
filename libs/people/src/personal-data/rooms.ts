import { each, type Manifest, pointer, statistics, told, withheld } from './kinds.js';

const meeting = {
  circle: `(SELECT c.slug FROM meeting m JOIN circle c ON c.id = m.circle_id WHERE m.id = t.meeting_id)`,
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
