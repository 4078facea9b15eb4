import { accountability, each, type Manifest, notPersonal, ofNobody, withheld } from './kinds.js';

/** What a municipality has told of its work: written for everyone to read. */
const told = withheld('the text of a municipality, which anyone may read').stays({
  why: 'what a municipality has told of its work stays with it; who wrote it is named no more',
  until: 'as long as the practice',
});
const actor = withheld('the id of whoever acted for the municipality').stays(accountability);

/** Which municipality has a practice of another. It is said by municipalities; who typed it is never shown. */
export const inAdoptions = {
  'public.adoption': ofNobody('id', 'practice_id', 'municipality_code', 'version'),
  'public.adoption_change': {
    whose: null,
    columns: {
      ...notPersonal('id', 'adoption_id', 'stage', 'on_day', 'recorded_at', 'revision', 'learned_from', 'circle_id'),
      ...notPersonal('by_sparring', 'taken_back_at'),
      ...each(told, 'adapted', 'taken_back_reason'),
      ...each(actor, 'recorded_by', 'taken_back_by'),
    },
  },
  'public.adoption_experience': {
    whose: null,
    columns: { ...notPersonal('id', 'adoption_id', 'locale', 'told_at'), text: told, told_by: actor },
  },
  'public.practice_card': ofNobody('practice_id', 'published_at', 'facets', 'heads'),
  'public.practice_facet': ofNobody('facet', 'practices', 'changes'),
} as const satisfies Manifest;
