import { accountability, each, type Manifest, notPersonal, pointer, statistics, told, withheld } from './kinds.js';

/** What a person has said of practices of others, and that they were asked. */
export const inPracticeReviews = {
  'public.practice_reviewer': {
    whose: 't.account_id = $1',
    rows: 'deleted',
    columns: {
      ...each(told.goes, 'id', 'account_id', 'locales', 'offered_at', 'approved_at', 'ended_at'),
      approved_by: withheld('the id of whoever acted for the project team').goes,
    },
  },
  'public.practice_review': {
    whose: 't.account_id = $1',
    rows: 'stay',
    columns: {
      ...each(told.stays(pointer), 'id', 'practice_id', 'round', 'account_id'),
      asked_by: withheld('the id of whoever acted for the project team').stays(accountability),
      ...each(told.stays(statistics), 'asked_at', 'due_on', 'given_at', 'declined_at', 'closed_at'),
      ...each(told.stays(statistics), 'reminded_at', 'escalated_at', 'named'),
      ...each(
        told.stays({
          why: 'a decision on a practice rests on its reviews; who gave them is named no more',
          until: 'as long as the practice',
        }),
        'recommendation',
        'reason',
      ),
    },
    also: { practice: `(SELECT p.slug FROM practice p WHERE p.id = t.practice_id)` },
  },
  'public.practice_review_comment': {
    whose: `EXISTS (SELECT FROM practice_review v WHERE v.id = t.review_id AND v.account_id = $1)`,
    rows: 'stay',
    columns: {
      ...notPersonal('review_id', 'locale', 'section'),
      text: told.stays({
        why: 'the writers mend their practice by it; who said it is named no more',
        until: 'as long as the practice',
      }),
    },
  },
} as const satisfies Manifest;
