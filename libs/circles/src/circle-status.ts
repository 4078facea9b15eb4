/** What is recorded. Between published and completed time decides which state holds (SQL function circle_state). */
export type CircleStatus =
  | 'draft'
  | 'proposed'
  | 'published'
  | 'enrolment_open'
  | 'enrolment_closed'
  | 'running'
  | 'wrap_up'
  | 'completed'
  | 'archived'
  | 'cancelled';

/** What the acts of people make of a recorded status. Only what everyone has seen is cancelled: a draft is nobody's yet. */
const circleTransitions: Partial<Record<CircleStatus, readonly CircleStatus[]>> = {
  draft: ['proposed'],
  proposed: ['published', 'draft'],
  published: ['cancelled'],
  enrolment_open: ['cancelled'],
  enrolment_closed: ['cancelled'],
  running: ['cancelled'],
};

/** Whether `to` may follow `from` by an act. */
export const mayFollow = (from: CircleStatus, to: CircleStatus): boolean =>
  circleTransitions[from]?.includes(to) ?? false;
