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

/** What the acts of the project team make of a recorded status. */
const circleTransitions: Partial<Record<CircleStatus, readonly CircleStatus[]>> = {
  draft: ['proposed'],
  proposed: ['published', 'draft'],
};

/** Whether `to` may follow `from` by an act. */
export const mayFollow = (from: CircleStatus, to: CircleStatus): boolean =>
  circleTransitions[from]?.includes(to) ?? false;
