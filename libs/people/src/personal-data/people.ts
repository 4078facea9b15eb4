import { inAdoptions } from './adoptions.js';
import { accountability, each, type Manifest, pointer, statistics, told, withheld } from './kinds.js';
import { inPracticeReviews } from './practice-reviews.js';
import { inPractices } from './practices.js';
import { inRooms } from './rooms.js';
import { inTalk } from './talk.js';
import { waysIn } from './ways-in.js';

const anotherPerson = withheld('the id of another person');
const findable = withheld('what the account tells, in the form in which the search looks it up');
const technical = withheld('a random technical value that tells nothing');
const municipality = {
  municipality: `(SELECT m.name ->> 'fi' FROM municipality m WHERE m.code = t.municipality_code)`,
};

/** Accounts, and what belongs to them. */
export const peopleTables = {
  ...waysIn,
  'public.account': {
    whose: 't.id = $1',
    rows: 'stay',
    columns: {
      id: told.stays(pointer),
      name: told.becomes(`''`),
      email: told.becomes(`''`),
      locale: told.becomes(`'fi'`),
      page_locale: told.becomes('NULL'),
      presentation: told.becomes('NULL'),
      visibility: told.becomes(`'nobody'`),
      purpose: told.becomes('NULL'),
      status: told.becomes(`'erased'`),
      demo: told.becomes('false'),
      created_at: told.stays(statistics),
    },
  },
  // Of who wants to be found by all: what stands in the account, in the form in which it is looked up.
  'public.search_document': {
    whose: `t.kind = 'person' AND t.thing = ($1::uuid)::text`,
    rows: 'deleted',
    columns: {
      ...each(findable.goes, 'kind', 'thing', 'language', 'place', 'title', 'plain_title', 'body', 'themes', 'words'),
      ...each(findable.goes, 'title_vector', 'vector', 'card_id'),
    },
  },
  'public.account_theme': {
    whose: 't.account_id = $1',
    rows: 'deleted',
    columns: each(told.goes, 'account_id', 'theme_id'),
    also: { theme: `(SELECT th.label ->> 'fi' FROM theme th WHERE th.id = t.theme_id)` },
  },
  'public.mail_refusal': {
    whose: 't.account_id = $1',
    rows: 'deleted',
    columns: each(told.goes, 'account_id', 'kind', 'refused_at'),
  },
  'public.meeting_mail': {
    whose: 't.account_id = $1',
    rows: 'deleted',
    columns: each(told.goes, 'meeting_id', 'account_id', 'kind', 'starts_at', 'queued_at'),
  },
  'public.session_mail': {
    whose: 't.account_id = $1',
    rows: 'deleted',
    columns: each(told.goes, 'pair_id', 'account_id', 'starts_at', 'queued_at'),
  },
  'public.sparring_mark': {
    whose: 't.account_id = $1',
    rows: 'deleted',
    columns: each(told.goes, 'time_id', 'account_id', 'side', 'mark', 'marked_at'),
  },
  'public.calendar_feed': {
    whose: 't.account_id = $1',
    rows: 'deleted',
    columns: {
      ...each(told.goes, 'account_id', 'created_at'),
      id: withheld('whoever knows it is close to the address of the calendar, which its page shows').goes,
    },
  },
  'public.affiliation': {
    whose: 't.account_id = $1',
    rows: 'stay',
    columns: {
      ...each(told.stays(pointer), 'id', 'account_id'),
      email: told.becomes('NULL'),
      // Those that held have been ended before.
      ...each(told.stays(statistics), 'municipality_code', 'organisation_id', 'status', 'valid_from', 'valid_to'),
      ...each(told.stays(statistics), 'proven_at', 'proven_until', 'reminded_days'),
      end_reason: told.becomes('NULL'),
      end_code: told.stays(statistics),
    },
    also: municipality,
  },
  'public.role_grant': {
    whose: 't.account_id = $1',
    rows: 'stay',
    columns: {
      ...each(told.stays(pointer), 'id', 'account_id'),
      ...each(told.stays(accountability), 'role', 'municipality_code', 'period_id', 'valid_from', 'valid_to'),
      ...each(anotherPerson.stays(accountability), 'granted_by', 'ended_by'),
      ...each(told.becomes('NULL'), 'reason', 'end_reason'),
    },
    also: {
      ...municipality,
      period: `(SELECT p.first_day || ' – ' || p.last_day FROM programme_period p WHERE p.id = t.period_id)`,
    },
  },
  'public.mailed_link': {
    whose: `(t.email = (SELECT a.email FROM account a WHERE a.id = $1)
      OR t.affiliation_id IN (SELECT f.id FROM affiliation f WHERE f.account_id = $1)
      OR t.address_change_id IN (SELECT c.id FROM address_change c WHERE c.account_id = $1))`,
    rows: 'deleted',
    columns: {
      ...each(
        told.goes,
        ...(['id', 'purpose', 'site', 'email', 'locale', 'affiliation_id', 'address_change_id', 'return_to'] as const),
        ...(['created_at', 'expires_at', 'used_at', 'wrong_codes'] as const),
      ),
      network: withheld('a pseudonym from which the network cannot be told').goes,
    },
  },
  // After the links that belong to it.
  'public.address_change': {
    whose: 't.account_id = $1',
    rows: 'deleted',
    columns: each(
      told.goes,
      ...(['id', 'account_id', 'old_email', 'new_email', 'status', 'requested_at'] as const),
      ...(['confirmed_at', 'takes_effect_at', 'ended_at'] as const),
    ),
  },
  'public.community_session': session(),
  'public.admin_session': session(),
  'public.idempotency_key': {
    whose: 't.account_id = $1',
    rows: 'deleted',
    columns: {
      ...each(told.goes, 'account_id', 'operation', 'outcome', 'created_at'),
      ...each(technical.goes, 'key', 'input_hash'),
    },
  },
  'public.enrolment': {
    whose: 't.account_id = $1',
    rows: 'stay',
    columns: {
      ...each(told.stays(pointer), 'id', 'account_id', 'pool_id'),
      ...each(told.becomes('NULL'), 'wish', 'decision_reason'),
      ...each(told.stays(statistics), 'municipality_code', 'status', 'created_at', 'status_since'),
      ...each(told.stays(statistics), 'queue_number', 'offer_expires_at', 'reached', 'seats_held', 'seats_least'),
    },
    also: { ...municipality, circle: '(SELECT c.slug FROM circle c WHERE c.seat_pool_id = t.pool_id)' },
  },
  'public.circle_facilitator': {
    whose: 't.account_id = $1',
    rows: 'stay',
    columns: {
      ...each(told.stays(pointer), 'id', 'circle_id', 'account_id'),
      ...each(told.stays(statistics), 'municipality_code', 'position', 'valid_from', 'valid_to'),
      ...each(anotherPerson.stays(accountability), 'granted_by', 'ended_by'),
      ...each(told.becomes('NULL'), 'reason', 'end_reason'),
    },
    also: { ...municipality, circle: '(SELECT c.slug FROM circle c WHERE c.id = t.circle_id)' },
  },
  'public.circle_feedback': {
    whose: 't.account_id = $1',
    rows: 'stay',
    columns: {
      ...each(told.stays(pointer), 'id', 'circle_id', 'account_id'),
      ...each(told.stays(statistics), 'goal_met', 'usefulness'),
      words: told.becomes('NULL'),
    },
    also: { circle: '(SELECT c.slug FROM circle c WHERE c.id = t.circle_id)' },
  },
  'public.sparring_feedback': {
    whose: 't.account_id = $1',
    rows: 'stay',
    columns: {
      ...each(told.stays(pointer), 'id', 'pair_id', 'account_id'),
      ...each(told.stays(statistics), 'side', 'goal_met', 'usefulness', 'recommends'),
      words: told.becomes('NULL'),
    },
  },
  'public.circle_tip': {
    whose: '(t.tipped_by = $1 OR t.email = (SELECT a.email FROM account a WHERE a.id = $1))',
    rows: 'stay',
    columns: {
      ...each(told.stays(pointer), 'id', 'circle_id'),
      tipped_by: withheld('it may be the id of another person, who told this one').stays(pointer),
      email: withheld('it may be the address of another person, whom this one told').becomes('NULL'),
      message: told.becomes('NULL'),
      ...each(told.stays(statistics), 'municipality_code', 'locale', 'created_at', 'expires_at'),
      ...each(
        withheld('what another person did, or was mailed before, is theirs').stays(statistics),
        'used_at',
        'mailed',
      ),
      address_hash: withheld('a pseudonym that cannot be traced back without the secret of the installation').stays({
        why: 'nobody is mailed twice about one circle',
        until: '30 days after the circle is over and the link too old',
      }),
    },
    also: { ...municipality, circle: '(SELECT c.slug FROM circle c WHERE c.id = t.circle_id)' },
  },
  'public.seat_transfer': {
    whose: `(t.to_account_id = $1 OR t.enrolment_id IN (SELECT e.id FROM enrolment e WHERE e.account_id = $1)
      OR t.email = (SELECT a.email FROM account a WHERE a.id = $1))`,
    rows: 'stay',
    columns: {
      id: told.stays(pointer),
      enrolment_id: withheld('it may be of the seat of another person, who gives it').stays(pointer),
      to_account_id: withheld('it may be the id of another person, who was asked').stays(pointer),
      email: withheld('it may be the address of another person, who was asked').becomes('NULL'),
      ...each(told.stays(statistics), 'created_at', 'expires_at', 'ended_at', 'outcome'),
    },
    also: {
      circle: `(SELECT c.slug FROM enrolment e JOIN circle c ON c.seat_pool_id = e.pool_id WHERE e.id = t.enrolment_id)`,
    },
  },
  ...inRooms,
  ...inPractices,
  ...inTalk,
  ...inPracticeReviews,
  ...inAdoptions,
  'public.audit_log': {
    whose: `(t.actor_id = $1 OR (t.object_kind = 'account' AND t.object_id = $1::text))`,
    rows: 'stay',
    columns: {
      ...each(told.stays(accountability), 'id', 'at', 'act', 'object_kind', 'object_id', 'municipality_code'),
      ...each(told.stays(accountability), 'from_status', 'to_status', 'reason'),
      actor_id: withheld('it may be the id of another person, who acted on this account').stays(accountability),
    },
  },
  'public.erasure': {
    whose: 't.account_id = $1',
    rows: 'stay',
    columns: {
      ...each(told.stays(accountability), 'account_id', 'erased_at', 'finished_at'),
      erased_by: anotherPerson.stays(accountability),
      reason: withheld('written when the account was erased; nobody can sign in to it any more').stays(accountability),
      ...each(
        withheld('only there while the mail that confirms the erasure is on its way').stays({
          why: 'the mail that confirms the erasure goes there',
          until: 'until the mail is sent, at most 24 hours',
        }),
        'email',
        'locale',
      ),
    },
  },
} as const satisfies Manifest;

function session() {
  return {
    whose: `(t.sess #>> '{passport,user}') = $1::text`,
    rows: 'deleted',
    columns: {
      expire: told.goes,
      ...each(withheld('the key to the session, and the id of the account').goes, 'sid', 'sess'),
    },
  } as const;
}
