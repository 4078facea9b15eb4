import { each, type Manifest, pointer, statistics, told, withheld } from './kinds.js';

const circle = `(SELECT c.slug FROM circle c WHERE c.id = t.circle_id)`;

/** What a person has made, or is named as a contributor of. */
export const inPractices = {
  'public.practice_draft': {
    whose: 't.created_by = $1',
    rows: 'stay',
    columns: {
      ...each(told.stays(pointer), 'id', 'circle_id', 'pair_id', 'created_by', 'version'),
      ...each(told.stays(statistics), 'origin', 'created_at', 'edited_at'),
      ...each(
        told.stays({
          why: 'a draft is written together by those who lead a circle or are of both sides of a sparring, and stays theirs; who made it is named no more',
          until: 'as long as the draft',
        }),
        'title',
        'text',
      ),
    },
    also: { circle },
  },
  'public.practice_contributor': {
    whose: 't.account_id = $1',
    rows: 'deleted',
    columns: {
      ...each(told.goes, 'draft_id', 'account_id', 'municipality_code', 'author', 'status', 'since'),
      invited_by: withheld('the id of another person, who leads the circle').goes,
    },
    also: {
      circle: `(SELECT c.slug FROM practice_draft d JOIN circle c ON c.id = d.circle_id WHERE d.id = t.draft_id)`,
      municipality: `(SELECT m.name ->> 'fi' FROM municipality m WHERE m.code = t.municipality_code)`,
    },
  },
} as const satisfies Manifest;
