import type { AccountId, Locale } from '#kernel';
import { municipalityShape } from '#municipalities';
import { column, type Shape } from '#platform';
import { attendeesOf } from './attendance/attendees.js';
import { expectedIn } from './inside.js';

/** Those who are expected at the meeting `me` of the circle `c`, with what they have answered. */
const answers = `${expectedIn} ex JOIN account ea ON ea.id = ex.account_id JOIN municipality em ON em.code = ex.municipality_code
  LEFT JOIN meeting_answer an ON an.meeting_id = me.id AND an.account_id = ex.account_id`;

const answerShape: Shape = {
  // Null for an erased account.
  name: column(`nullif(ea.name, '')`),
  municipality: ({ object }) => object(municipalityShape('em')),
  leads: column('ex.leads'),
  answer: column('an.answer'),
};

const countsShape: Shape = {
  yes: column(`count(*) FILTER (WHERE an.answer = 'yes')`),
  maybe: column(`count(*) FILTER (WHERE an.answer = 'maybe')`),
  no: column(`count(*) FILTER (WHERE an.answer = 'no')`),
  open: column('count(*) FILTER (WHERE an.answer IS NULL)'),
};

/** The list of who was there, for who leads and the project team; empty for all others. */
const attendees = `${attendeesOf} at JOIN account ta ON ta.id = at.account_id
  JOIN municipality tm ON tm.code = at.municipality_code WHERE inside.leads OR inside.team`;

const attendeeShape: Shape = {
  id: column('at.account_id'),
  // Null for an erased account.
  name: column(`nullif(ta.name, '')`),
  municipality: ({ object }) => object(municipalityShape('tm')),
  leads: column('at.leads'),
  status: column('at.status'),
  byCode: column('coalesce(at.by_code, false)'),
};

const notesShape: Shape = {
  version: column('mn.version'),
  text: column('mn.text'),
  // Null for an erased account.
  name: column(`nullif(na.name, '')`),
  writtenAt: column('mn.written_at'),
  restoredVersion: column('mn.restored_version'),
};

const notes = 'meeting_notes mn JOIN account na ON na.id = mn.written_by WHERE mn.meeting_id = me.id';

const ofRoom = (field: string): string => `(SELECT mr.${field} FROM meeting_room mr WHERE mr.meeting_id = me.id)`;

/** Fields of the meeting `me` of the circle `c`, with its published text `mt`, for the person who stands `inside` so. */
export const roomMeetingShape = (accountId: AccountId): Shape => ({
  id: column('me.id'),
  number: column('me.number'),
  cancelled: column('me.cancelled_at IS NOT NULL'),
  startsAt: column('me.starts_at'),
  endsAt: column('me.ends_at'),
  mode: column('me.mode'),
  place: ({ field, param }) => `me.place ->> ${param(field.args.locale as Locale)}::text`,
  locale: column('mt.locale'),
  title: column('mt.title'),
  publishedAgenda: column('mt.agenda'),
  task: column('mt.task'),
  agenda: column(ofRoom('agenda')),
  link: column(ofRoom('link')),
  version: column(`coalesce(${ofRoom('version')}, 0)`),
  ownAnswer: ({ param }) =>
    `(SELECT oa.answer FROM meeting_answer oa WHERE oa.meeting_id = me.id AND oa.account_id = ${param(accountId)}::uuid)`,
  answerCounts: ({ object }) => `(SELECT ${object(countsShape)} FROM ${answers})`,
  ownAttendance: ({ param }) =>
    `(SELECT oa.status FROM meeting_attendance oa WHERE oa.meeting_id = me.id AND oa.account_id = ${param(accountId)}::uuid)`,
  attendees: ({ list }) => list(attendees, 'ta.name COLLATE "fi-x-icu", ta.id', attendeeShape),
  notes: ({ object, param, field }) => {
    const version = field.args.version as number | null | undefined;
    const wanted = version ? ` AND mn.version = ${param(version)}::int` : '';
    return `(SELECT ${object(notesShape)} FROM ${notes}${wanted} ORDER BY mn.version DESC LIMIT 1)`;
  },
  notesVersions: ({ list }) => list(notes, 'mn.version DESC', notesShape),
  answers: ({ list }) => list(answers, 'ea.name COLLATE "fi-x-icu", ea.id', answerShape),
});
