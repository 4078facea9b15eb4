import type { AccountId, Locale } from '#kernel';
import { municipalityShape } from '#municipalities';
import { column, type Shape } from '#platform';
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

const ofRoom = (field: string): string => `(SELECT mr.${field} FROM meeting_room mr WHERE mr.meeting_id = me.id)`;

/** Fields of the meeting `me` of the circle `c`, with its published text `mt`, as the person sees it who is inside. */
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
  answers: ({ list }) => list(answers, 'ea.name COLLATE "fi-x-icu", ea.id', answerShape),
});
