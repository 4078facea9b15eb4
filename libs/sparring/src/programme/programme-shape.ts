import { municipalityShape } from '#municipalities';
import { column, type FieldSql, type Shape } from '#platform';
import { acceptedBy } from './programme-facts.js';

const itemShape: Shape = {
  kind: column('i.kind'),
  title: column('i.title'),
  minutes: column('i.minutes'),
  leader: column('i.leader'),
  link: column('i.link'),
  material: column('i.material'),
  notes: column('i.notes'),
};

const acceptedAt = (side: 'requester' | 'tutor'): FieldSql =>
  column(`CASE WHEN ${acceptedBy(side)} THEN p.${side}_accepted_at END`);

/** Of the programme `p` of the pair `sp`, which need not have one yet, of the request `r`; its tutor municipality is `t`. */
export const programmeShape: Shape = {
  version: column('coalesce(p.version, 0)'),
  status: column('r.status'),
  goal: column('p.goal'),
  items: ({ list }) => list('sparring_programme_item i WHERE i.pair_id = sp.id', 'i.position', itemShape),
  requester: ({ object }) =>
    `(SELECT ${object(municipalityShape('rm'))} FROM municipality rm WHERE rm.code = r.municipality_code)`,
  tutor: ({ object }) =>
    `(SELECT ${object(municipalityShape('tm'))} FROM municipality tm WHERE tm.code = t.municipality_code)`,
  sessionMinutes: column(
    `(SELECT se.minutes FROM sparring_session se WHERE se.pair_id = sp.id AND r.status <> 'rescheduling')`,
  ),
  editedAt: column('p.edited_at'),
  editedSide: column('p.edited_side'),
  requesterAcceptedAt: acceptedAt('requester'),
  tutorAcceptedAt: acceptedAt('tutor'),
};

/** For the reader who acts for `sight.side`, or for neither. */
export const ownProgrammeShape: Shape = {
  ...programmeShape,
  side: column('sight.side'),
  overtaken: column(
    `coalesce(CASE sight.side WHEN 'requester' THEN p.requester_accepted_version < p.version
       WHEN 'tutor' THEN p.tutor_accepted_version < p.version END, false)`,
  ),
};
