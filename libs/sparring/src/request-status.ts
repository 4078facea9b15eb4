/** How a request for sparring stands. */
export type RequestStatus = keyof typeof next;

/** The states that may follow each one. Nothing else moves a request. */
const next = {
  draft: ['submitted', 'withdrawn'],
  submitted: ['needs_info', 'queued', 'withdrawn'],
  needs_info: ['submitted', 'withdrawn'],
  queued: ['proposed', 'unmatched', 'withdrawn'],
  proposed: ['matched', 'queued', 'withdrawn'],
  matched: ['scheduled', 'withdrawn'],
  scheduled: ['rescheduling', 'prepared', 'withdrawn'],
  rescheduling: ['scheduled', 'withdrawn'],
  prepared: ['scheduled', 'rescheduling', 'held', 'withdrawn'],
  held: ['reported'],
  reported: ['closed'],
  closed: [],
  unmatched: ['queued'],
  withdrawn: [],
} as const satisfies Record<string, readonly string[]>;

export const requestStatuses = Object.keys(next) as RequestStatus[];

export const canMove = (from: RequestStatus, to: RequestStatus): boolean =>
  (next[from] as readonly RequestStatus[]).includes(to);

/** While it can be written: before it was sent, and while the project team waits for more. */
export const isOpenForWriting = (status: RequestStatus): boolean => status === 'draft' || status === 'needs_info';
