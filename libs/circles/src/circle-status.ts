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
