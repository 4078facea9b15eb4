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

/** Which status may follow which, by an act of a person. */
export const nextCircleStatus = {
  draft: ['proposed', 'cancelled'],
  proposed: ['published', 'draft', 'cancelled'],
  published: ['cancelled'],
  enrolment_open: ['cancelled'],
  enrolment_closed: ['cancelled'],
  running: ['cancelled'],
  wrap_up: ['completed'],
  completed: ['archived'],
  archived: [],
  cancelled: ['archived'],
} as const satisfies Record<CircleStatus, readonly CircleStatus[]>;
