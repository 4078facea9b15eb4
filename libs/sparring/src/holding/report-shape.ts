import { coordinates } from '#identity';
import { municipalityShape } from '#municipalities';
import { column, type FieldSql, helsinkiToday, type Shape } from '#platform';
import { sideOf } from '../sides.js';
import { fewestAnswers } from './held-policy.js';
import { matchedOn, takingPart } from './report-facts.js';

/** The request `r`, its live pair `p`, and the report `sr` of that, where there is one. */
export const tables = `sparring_request r JOIN municipality m ON m.code = r.municipality_code
  JOIN sparring_pair p ON p.request_id = r.id AND p.ended_at IS NULL
    AND p.requester_answer = 'accepted' AND p.tutor_answer = 'accepted'
  LEFT JOIN sparring_report sr ON sr.pair_id = p.id`;

const takingPartShape: Shape = {
  municipality: ({ object }) => object(municipalityShape('tm')),
  side: column('tk.side'),
  people: column('ta.people'),
};

const commitmentShape: Shape = {
  position: column('co.position'),
  what: column('co.what'),
  municipality: ({ object }) => `CASE WHEN cm.code IS NOT NULL THEN ${object(municipalityShape('cm'))} END`,
  role: column('co.role'),
  dueOn: column('co.due_on'),
};

const commitmentAnswerShape: Shape = {
  position: column('ca.position'),
  state: column('ca.state'),
  words: column('ca.words'),
};

const followUpShape: Shape = {
  months: column('f.months'),
  dueOn: column('f.due_on'),
  isDue: column(`f.due_on <= ${helsinkiToday}`),
  answeredAt: column('f.answered_at'),
  commitments: ({ list }) =>
    list(
      'sparring_commitment_answer ca WHERE ca.pair_id = f.pair_id AND ca.months = f.months',
      'ca.position',
      commitmentAnswerShape,
    ),
  changes: column('f.changes'),
  support: column('f.support'),
  reached: column('f.reached'),
};

const answers = '(SELECT count(*)::int FROM sparring_feedback fb WHERE fb.pair_id = p.id)';
const average = (scale: string): FieldSql =>
  column(`(SELECT round(avg(fb.${scale}), 1) FROM sparring_feedback fb WHERE fb.pair_id = p.id)`);

const feedbackShape: Shape = {
  answers: column(answers),
  goalMet: average('goal_met'),
  usefulness: average('usefulness'),
  recommends: column('(SELECT count(*)::int FROM sparring_feedback fb WHERE fb.pair_id = p.id AND fb.recommends)'),
  // In an order that says nothing of when they came.
  words: column(
    `(SELECT coalesce(json_agg(fb.words ORDER BY md5(fb.id::text || fb.pair_id::text)), '[]') FROM sparring_feedback fb
      WHERE fb.pair_id = p.id AND fb.words IS NOT NULL)`,
  ),
};

/** What people thought of it; null where fewer have answered than `fewest`. */
const feedback =
  (fewest: number): FieldSql =>
  ({ object }) =>
    `CASE WHEN ${answers} >= ${fewest} THEN ${object(feedbackShape)} END`;

/** What is written of a session, for whom the SQL `reads` lets read it. */
const shapeFor = (reads: string, fewest: number): Shape => {
  const text = (name: string) => column(`CASE WHEN ${reads} THEN sr.${name} END`);
  return {
    id: column('r.id'),
    requestVersion: column('r.version'),
    status: column('r.status'),
    municipality: ({ object }) => object(municipalityShape('m')),
    matchedOn: column(matchedOn),
    heldOn: column('sr.held_on'),
    takingPart: ({ list }) =>
      list(
        `${takingPart} tk JOIN municipality tm ON tm.code = tk.code
           LEFT JOIN sparring_attendance ta ON ta.pair_id = p.id AND ta.municipality_code = tk.code`,
        `tk.place, tm.name ->> 'fi' COLLATE "fi-x-icu", tk.code`,
        takingPartShape,
      ),
    version: column('coalesce(sr.version, 0)'),
    situation: text('situation'),
    practice: text('practice'),
    cooperation: text('cooperation'),
    madeVisible: text('made_visible'),
    noOutcome: text('no_outcome'),
    commitments: ({ list }) =>
      list(
        `sparring_commitment co LEFT JOIN municipality cm ON cm.code = co.municipality_code
         WHERE co.pair_id = p.id AND ${reads}`,
        'co.position',
        commitmentShape,
      ),
    reportedAt: column('sr.reported_at'),
    mendedAt: column('sr.mended_at'),
    feedback: feedback(fewest),
    followUps: ({ list }) =>
      list(`sparring_follow_up f WHERE f.pair_id = p.id AND ${reads}`, 'f.months', followUpShape),
  };
};

const tutorInvitationShape: Shape = {
  invitedAt: column('ti.invited_at'),
  answer: column('ti.answer'),
  words: column('ti.words'),
};

/** Whether the municipality was asked to become a tutor municipality, where the SQL `only` holds. */
const tutorInvitation =
  (only: string, shape: Shape): FieldSql =>
  ({ object }) =>
    `(SELECT ${object(shape)} FROM tutor_invitation ti WHERE ti.pair_id = p.id AND ${only})`;

export const teamReportShape: Shape = {
  ...shapeFor('true', 1),
  tutorInvitation: tutorInvitation('true', tutorInvitationShape),
};

const ownFeedbackShape: Shape = {
  goalMet: column('fb.goal_met'),
  usefulness: column('fb.usefulness'),
  recommends: column('fb.recommends'),
  words: column('fb.words'),
};

/** For the reader `va` of the community's site. A draft is read by the two sides, what was reported by the neighbours, too. */
export const ownReportShape: Shape = {
  ...shapeFor('(sight.mine OR sight.tutors OR sr.reported_at IS NOT NULL)', fewestAnswers),
  side: column(sideOf('va.id', 'r')),
  tutorInvitation: tutorInvitation('sight.mine', {
    ...tutorInvitationShape,
    mayAnswer: column(coordinates('va.id', 'r.municipality_code')),
  }),
  ownFeedback: ({ object }) =>
    `(SELECT ${object(ownFeedbackShape)} FROM sparring_feedback fb WHERE fb.pair_id = p.id AND fb.account_id = va.id)`,
};
