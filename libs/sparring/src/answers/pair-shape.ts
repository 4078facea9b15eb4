import { municipalityShape } from '#municipalities';
import { column, type Shape } from '#platform';
import { termsOf } from '#programmes';
import { lapsedUnsaid, obstacle, pairState, sessionsTaken, statusNow } from './pair-state.js';

/** Of the pair `sp` of the request `r` and the appointment `t`; the municipalities are `m` and `tm`. */
const common: Shape = {
  id: column('sp.id'),
  proposedAt: column('sp.proposed_at'),
  answerBy: column('sp.answer_by'),
  tutorMunicipality: ({ object }) => object(municipalityShape('tm')),
  terms: termsOf,
  endedAt: column(`coalesce(sp.ended_at, CASE WHEN ${lapsedUnsaid('sp')} THEN sp.answer_by END)`),
};

/** What a tutor municipality may still read of the request: nothing of one that it has no part in any more. */
const ofLive = (sql: string) => column(`CASE WHEN side.name = 'requester' OR sp.ended_at IS NULL THEN ${sql} END`);

/** As the side `side` of the pair reads it: of the other side only that it has said yes. */
export const sidePairShape: Shape = {
  ...common,
  side: column('side.name'),
  state: column(`(SELECT CASE WHEN ps.state IN ('declined', 'expired') THEN 'over' ELSE ps.state END
    FROM (SELECT ${pairState('sp')} AS state) ps)`),
  municipality: ({ object }) => object(municipalityShape('m')),
  requestId: ofLive('r.id'),
  status: ofLive(statusNow('r')),
  people: ofLive('r.people'),
  question: ofLive('r.question'),
  ownAnswer: column('side.own'),
  otherAccepted: column(`coalesce(side.other = 'accepted', false)`),
  takenBackWhy: column(`CASE WHEN sp.ended_as = 'withdrawn' THEN sp.reason END`),
};

/** As the project team reads it. */
export const teamPairShape: Shape = {
  ...common,
  state: column(pairState('sp')),
  requesterAnswer: column('sp.requester_answer'),
  requesterAnsweredAt: column('sp.requester_answered_at'),
  tutorAnswer: column('sp.tutor_answer'),
  tutorAnsweredAt: column('sp.tutor_answered_at'),
  reason: column('sp.reason'),
};

/** Of the appointment `t` of the municipality `tm` in the period `p`, to which the request `r` might be proposed. */
export const tutorChoiceShape: Shape = {
  id: column('t.id'),
  municipality: ({ object }) => object(municipalityShape('tm')),
  capacity: column('t.capacity'),
  taken: column(sessionsTaken('t')),
  tutors: column(`(SELECT count(*)::int FROM role_grant tg WHERE tg.role = 'tutor' AND tg.period_id = t.period_id
    AND tg.municipality_code = t.municipality_code AND (tg.valid_to IS NULL OR tg.valid_to > (SELECT app_now())))`),
  wished: column(`EXISTS (SELECT FROM sparring_wish w WHERE w.request_id = r.id
    AND w.municipality_code = t.municipality_code AND w.kind = 'wished')`),
  obstacle: column(obstacle),
  terms: termsOf,
};
