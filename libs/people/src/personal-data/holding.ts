import { accountability, each, type Manifest, notPersonal, ofNobody, withheld } from './kinds.js';

const ofMunicipalities = withheld('a text of municipalities, not of one person').stays({
  why: 'what came of sparring for the municipalities; the form asks for roles, not for names',
  until: 'as long as the request',
});
const actor = withheld('the id of whoever acted for the municipality or the project team').stays(accountability);

/** What was recorded of sessions of sparring, besides what each person thought of them. */
export const ofHolding = {
  'public.sparring_report': {
    whose: null,
    columns: {
      ...notPersonal('pair_id', 'held_on', 'recorded_at', 'version', 'written_at', 'reported_at', 'mended_at'),
      ...each(ofMunicipalities, 'situation', 'practice', 'cooperation', 'made_visible', 'no_outcome'),
      ...each(actor, 'recorded_by', 'written_by'),
    },
  },
  'public.sparring_attendance': ofNobody('pair_id', 'municipality_code', 'people'),
  'public.sparring_commitment': {
    whose: null,
    columns: {
      ...notPersonal('pair_id', 'position', 'municipality_code', 'due_on'),
      ...each(ofMunicipalities, 'what', 'role'),
    },
  },
  'public.sparring_follow_up': {
    whose: null,
    columns: {
      ...notPersonal('pair_id', 'months', 'due_on', 'asked_at', 'reminded_at', 'answered_at', 'support'),
      ...each(ofMunicipalities, 'changes', 'reached'),
      answered_by: actor,
    },
  },
  'public.sparring_commitment_answer': {
    whose: null,
    columns: { ...notPersonal('pair_id', 'months', 'position', 'state'), words: ofMunicipalities },
  },
  'public.tutor_invitation': {
    whose: null,
    columns: {
      ...notPersonal('pair_id', 'invited_at', 'answer', 'answered_at'),
      ...each(actor, 'invited_by', 'answered_by'),
      words: ofMunicipalities,
    },
  },
} as const satisfies Manifest;
