import { accountability, each, type Manifest, notPersonal, ofNobody, withheld } from './kinds.js';
import { ofSparring } from './sparring.js';

/** Written by the project team, for all; a person is named there only as its author wished. */
const content = withheld('a text of the service, not of one person').stays({
  why: 'content of the service; whoever wrote it sees to it that it names nobody',
  until: 'as long as the content',
});
const ofJobs = withheld('what a background job says while it lasts; it holds ids, no names').stays({
  why: 'an erasure drops the jobs about the person (jobs.forget), and again a day later what failed meanwhile',
  until: 'until the job is done or dropped',
});

/** Everything that is not anyone's. */
export const otherTables = {
  'public.circle': {
    whose: null,
    columns: {
      ...notPersonal('id', 'slug', 'status', 'seat_pool_id', 'host_municipality_code', 'languages', 'mode'),
      ...notPersonal('enrolment_opens_at', 'enrolment_closes_at', 'first_meeting_starts_at', 'last_meeting_ends_at'),
      ...notPersonal('created_at', 'version', 'languages_not_required', 'copied_from', 'cancelled_at'),
      returned_note: content,
      half_typed_meetings: content,
      ...notPersonal('outcome_kind'),
      outcome_texts: content,
      cancel_reason: content,
    },
  },
  'public.circle_text': {
    whose: null,
    columns: {
      ...notPersonal('circle_id', 'locale', 'revision', 'source_revision', 'published_at', 'revised_at'),
      ...notPersonal('field_revisions'),
      title: content,
      summary: content,
      aim: content,
      audience: content,
    },
  },
  'public.circle_host_municipality': ofNobody('circle_id', 'municipality_code'),
  'public.circle_host_organisation': ofNobody('circle_id', 'organisation_id'),
  'public.search_word': {
    whose: null,
    columns: {
      ...notPersonal('id', 'language'),
      word: withheld('a word by itself, without the text that holds it').stays({
        why: 'the database removes it with the last text that holds it; a name goes with who bore it',
        until: 'as long as a text that can be found holds it',
      }),
    },
  },
  'public.search_state': ofNobody('single', 'rules', 'built_at'),
  'public.capacity_change': {
    whose: null,
    columns: {
      ...notPersonal('id', 'circle_id', 'capacity_before', 'capacity_after', 'changed_at'),
      changed_by: withheld('the id of whoever acted for the circle').stays(accountability),
      reason: content,
    },
  },
  'public.circle_theme': ofNobody('circle_id', 'theme_id'),
  'public.practice_draft_theme': ofNobody('draft_id', 'theme_id'),
  'public.meeting': {
    whose: null,
    columns: {
      ...notPersonal('id', 'circle_id', 'number', 'wall_start', 'wall_end', 'zone', 'starts_at', 'ends_at', 'mode'),
      ...notPersonal('changes', 'changed_at', 'cancelled_at'),
      place: content,
      change_note: content,
    },
  },
  'public.meeting_text': {
    whose: null,
    columns: {
      ...notPersonal('meeting_id', 'locale', 'revision', 'source_revision', 'published_at', 'revised_at'),
      ...notPersonal('field_revisions'),
      title: content,
      agenda: content,
      task: content,
    },
  },
  'public.meeting_room': {
    whose: null,
    columns: {
      ...notPersonal('meeting_id', 'version', 'edited_at'),
      agenda: content,
      link: content,
      edited_by: withheld('the id of whoever acted for the circle').stays(accountability),
    },
  },
  'public.seat_pool': ofNobody(
    ...['id', 'capacity', 'confirmed', 'offered', 'waiting', 'limit_per_municipality', 'offer_hours', 'offers_until'],
    'last_queue_number',
    'approval',
    'reserved',
    'reserved_until',
    'group_size',
    'group_holds',
  ),
  'public.organisation': ofNobody(
    'id',
    'kind',
    'name',
    'mail_domains',
    'valid_from',
    'valid_to',
    'version',
    'created_at',
  ),
  'public.organisation_member': ofNobody('id', 'organisation_id', 'municipality_code', 'valid_from', 'valid_to'),
  'public.programme': ofNobody('id', 'name', 'created_at'),
  'public.programme_period': ofNobody('id', 'programme_id', 'first_day', 'last_day', 'created_at'),
  'public.tutor_municipality': {
    whose: null,
    columns: {
      ...notPersonal('id', 'period_id', 'municipality_code', 'capacity', 'appointed_at', 'ended_at'),
      ...each(
        withheld('the id of whoever acted for the project team').stays(accountability),
        'appointed_by',
        'ended_by',
      ),
      end_reason: content,
    },
  },
  'public.tutor_terms': {
    whose: null,
    columns: {
      ...notPersonal('tutor_municipality_id', 'languages', 'formats', 'modes', 'levels', 'travel_km', 'version'),
      ...notPersonal('edited_at'),
      edited_by: withheld('the id of whoever acted for the project team or the municipality').stays(accountability),
    },
  },
  'public.tutor_theme': ofNobody('tutor_municipality_id', 'theme_id'),
  ...ofSparring,
  'public.sign_in_attempt': {
    whose: null,
    columns: {
      ...notPersonal('id', 'way', 'failed', 'at'),
      ...each(
        withheld('a pseudonym that cannot be traced back without the secret of the installation').stays({
          why: 'attempts are counted against guessing',
          until: 'a day',
        }),
        'subject',
        'network',
      ),
    },
  },
  'public.tip_refusal': {
    whose: null,
    columns: {
      address_hash: withheld('a pseudonym that cannot be traced back without the secret of the installation').stays({
        why: 'the address is told of no circle any more',
        until: 'as long as tips are sent',
      }),
      ...notPersonal('created_at'),
    },
  },
  'public.region': ofNobody('code', 'name'),
  'public.municipality': ofNobody(
    ...['code', 'name', 'slug', 'region_code', 'languages', 'latitude', 'longitude', 'population', 'mail_domains'],
    ...['valid_to', 'merged_into'],
  ),
  'public.municipality_change': ofNobody('date', 'code', 'kind', 'target_code', 'old_region', 'new_region'),
  'public.theme': ofNobody('id', 'label', 'position'),
  'public.audit_seal': ofNobody('seal_number', 'audit_id', 'previous_hash', 'hash', 'sealed_at'),
  'public.clock_shift': ofNobody('single', 'shift'),
  'public.migration': ofNobody('id', 'timestamp', 'name'),
  'jobs.task': ofNobody('name'),
  // The tables of graphile-worker.
  'graphile_worker._private_jobs': {
    whose: null,
    columns: {
      ...notPersonal('id', 'job_queue_id', 'task_id', 'priority', 'run_at', 'attempts', 'max_attempts', 'created_at'),
      ...notPersonal('updated_at', 'key', 'locked_at', 'locked_by', 'revision', 'flags', 'is_available'),
      payload: ofJobs,
      last_error: ofJobs,
    },
  },
} as const satisfies Manifest;
