import { ofHolding } from './holding.js';
import { accountability, each, type Manifest, notPersonal, ofNobody, withheld } from './kinds.js';

/** Written for a municipality, or by the project team to it. */
const ofRequests = withheld('a text of a municipality, not of one person').stays({
  why: 'what the municipality asked of the programme; the form asks to name nobody in it',
  until: 'as long as the request',
});
/** Written by the two municipalities of a pair together. */
const ofProgrammes = withheld('a text of two municipalities, not of one person').stays({
  why: 'what both agreed to do in a session; the form asks to name nobody in it',
  until: 'as long as the request',
});

/** Requests for sparring and what becomes of them. */
export const ofSparring = {
  'public.sparring_request': {
    whose: null,
    columns: {
      ...notPersonal('id', 'municipality_code', 'status', 'status_since', 'version', 'created_at', 'submitted_at'),
      ...notPersonal(
        'round_id',
        'late',
        'people',
        'level',
        'sharpness',
        'stage',
        'formats',
        'modes',
        'languages',
        'weeks',
        'weekdays',
      ),
      ...each(
        withheld('the id of whoever acted for the municipality').stays(accountability),
        'created_by',
        'submitted_by',
      ),
      ...each(ofRequests, 'question', 'place', 'access_needs', 'words'),
    },
  },
  'public.sparring_neighbour': ofNobody('request_id', 'municipality_code'),
  'public.sparring_theme': ofNobody('request_id', 'theme_id'),
  'public.sparring_wish': {
    whose: null,
    columns: { ...notPersonal('request_id', 'municipality_code', 'kind'), reason: ofRequests },
  },
  'public.sparring_change': {
    whose: null,
    columns: {
      ...notPersonal('id', 'request_id', 'version', 'to_status', 'at'),
      actor_id: withheld('the id of whoever acted for the municipality or the project team').stays(accountability),
      note: ofRequests,
    },
  },
  'public.sparring_round': {
    whose: null,
    columns: {
      ...notPersonal(
        'id',
        'period_id',
        'name',
        'opens_at',
        'closes_at',
        'remind_at',
        'stage',
        'stage_since',
        'version',
        'created_at',
      ),
      created_by: withheld('the id of whoever acted for the project team').stays(accountability),
    },
  },
  'public.sparring_round_region': ofNobody('round_id', 'region_code'),
  'public.sparring_round_exception': ofNobody('round_id', 'municipality_code', 'invited'),
  'public.sparring_round_mail': ofNobody('round_id', 'municipality_code', 'kind', 'queued_at'),
  'public.sparring_round_decline': {
    whose: null,
    columns: {
      ...notPersonal('round_id', 'municipality_code', 'declined_at'),
      declined_by: withheld('the id of whoever acted for the municipality').stays(accountability),
      reason: ofRequests,
    },
  },
  'public.sparring_late_leave': {
    whose: null,
    columns: {
      ...notPersonal('round_id', 'municipality_code', 'given_at'),
      given_by: withheld('the id of whoever acted for the project team').stays(accountability),
      reason: ofRequests,
    },
  },
  'public.sparring_pair': {
    whose: null,
    columns: {
      ...notPersonal('id', 'request_id', 'tutor_municipality_id', 'round_id', 'version', 'proposed_at', 'answer_by'),
      ...notPersonal('requester_answer', 'requester_answered_at', 'tutor_answer', 'tutor_answered_at'),
      ...notPersonal('ended_as', 'ended_at', 'reminded_at'),
      ...each(
        withheld('the id of whoever acted for the municipality or the project team').stays(accountability),
        'proposed_by',
        'requester_answered_by',
        'tutor_answered_by',
      ),
      reason: ofRequests,
    },
  },
  'public.sparring_programme': {
    whose: null,
    columns: {
      ...notPersonal('pair_id', 'version', 'edited_at', 'edited_side', 'requester_accepted_version'),
      ...notPersonal('requester_accepted_at', 'tutor_accepted_version', 'tutor_accepted_at'),
      ...notPersonal('requester_told_at', 'tutor_told_at'),
      ...each(
        withheld('the id of whoever acted for their municipality').stays(accountability),
        'edited_by',
        'requester_accepted_by',
        'tutor_accepted_by',
      ),
      goal: ofProgrammes,
    },
  },
  'public.sparring_programme_item': {
    whose: null,
    columns: {
      ...notPersonal('pair_id', 'position', 'kind', 'minutes', 'leader'),
      ...each(ofProgrammes, 'title', 'link', 'material', 'notes'),
    },
  },
  ...ofHolding,
  'public.sparring_time': {
    whose: null,
    columns: {
      ...notPersonal('id', 'pair_id', 'starts_at', 'minutes', 'side', 'proposed_at'),
      proposed_by: withheld('the id of whoever acted for the municipality').stays(accountability),
    },
  },
  'public.sparring_session': {
    whose: null,
    columns: {
      ...notPersonal('pair_id', 'starts_at', 'minutes', 'mode', 'changes', 'changed_at'),
      ...each(ofRequests, 'place', 'link', 'reason', 'set_because'),
      changed_by: withheld('the id of whoever acted for the municipality or the project team').stays(accountability),
    },
  },
  'public.sparring_snapshot': {
    whose: null,
    columns: {
      ...notPersonal('id', 'round_id', 'input', 'frozen_at'),
      frozen_by: withheld('the id of whoever acted for the project team').stays(accountability),
    },
  },
  'public.sparring_suggestion': {
    whose: null,
    columns: {
      ...notPersonal(
        'round_id',
        'number',
        'snapshot_id',
        'weights',
        'pins',
        'excluded',
        'result',
        'refusal',
        'took_ms',
      ),
      ...notPersonal('made_at'),
      made_by: withheld('the id of whoever acted for the project team').stays(accountability),
    },
  },
} as const satisfies Manifest;
