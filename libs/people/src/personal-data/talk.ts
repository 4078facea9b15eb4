import { each, type Manifest, notPersonal, pointer, statistics, told, withheld } from './kinds.js';

const practice = `(SELECT p.slug FROM practice p WHERE p.id = t.practice_id)`;
const municipality = `(SELECT m.name ->> 'fi' FROM municipality m WHERE m.code = t.municipality_code)`;

/** What a person has said of practices, reported, and thanked for. */
export const inTalk = {
  'public.practice_comment': {
    whose: 't.written_by = $1',
    rows: 'stay',
    columns: {
      ...each(told.stays(pointer), 'id', 'practice_id', 'reply_to', 'written_by', 'version', 'municipality_code'),
      ...each(told.stays(statistics), 'locale', 'written_at', 'edited_at', 'deleted_at', 'hidden_at'),
      hidden_by: withheld('it may be the id of another person, of the project team').stays(pointer),
      hidden_reason: told.stays({ why: 'why others do not see what was said', until: 'as long as the practice' }),
      text: told.stays({
        why: 'others have answered what was said, and stand by it; who wrote is named no more, and can delete it before',
        until: 'as long as the practice',
      }),
    },
    also: { practice, municipality },
  },
  'public.practice_comment_report': {
    whose: 't.account_id = $1',
    rows: 'deleted',
    columns: each(told.goes, 'comment_id', 'account_id', 'reason', 'reported_at', 'settled_at'),
  },
  'public.practice_thanks': {
    whose: 't.account_id = $1',
    rows: 'deleted',
    columns: each(told.goes, 'practice_id', 'account_id', 'municipality_code', 'thanked_at'),
    also: { practice, municipality },
  },
  'public.practice_mark': {
    whose: 't.account_id = $1',
    rows: 'deleted',
    columns: each(told.goes, 'practice_id', 'account_id', 'kind', 'marked_at'),
    also: { practice },
  },
  'public.practice_mention': {
    whose: 't.account_id = $1',
    rows: 'stay',
    columns: each(told.stays(pointer), 'comment_id', 'account_id'),
  },
  'public.practice_question': {
    whose: 't.asked_by = $1',
    rows: 'deleted',
    columns: each(told.goes, 'id', 'practice_id', 'asked_by', 'locale', 'text', 'asked_of', 'asked_at'),
    also: { practice },
  },
  'public.practice_talk': { whose: null, columns: notPersonal('practice_id', 'comments', 'thanks') },
} as const satisfies Manifest;
