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

/**
 * What the acts of people make of a recorded status. Only what everyone has seen is cancelled: a draft is nobody's yet.
 * Whether the last meeting is over, before which nothing is completed, is told by instants.
 */
const circleTransitions: Partial<Record<CircleStatus, readonly CircleStatus[]>> = {
  draft: ['proposed'],
  proposed: ['published', 'draft'],
  published: ['cancelled', 'completed'],
  enrolment_open: ['cancelled', 'completed'],
  enrolment_closed: ['cancelled', 'completed'],
  running: ['cancelled', 'completed'],
  wrap_up: ['completed'],
  completed: ['archived'],
};

/** Whether `to` may follow `from` by an act. */
export const mayFollow = (from: CircleStatus, to: CircleStatus): boolean =>
  circleTransitions[from]?.includes(to) ?? false;
