/** A request for sparring was sent or withdrawn: one job for each person of the project team. */
export const requestSubmitted = 'sparring.submitted';

/** The project team has asked for more, or accepted a request: told to who sent it. */
export const requestDecided = 'sparring.decided';

export interface RequestNews {
  requestId: string;
  /** Of the request after it: of a request that has moved on since, nobody is told. */
  version: number;
  readerId: string;
  to: 'submitted' | 'withdrawn' | 'needs_info' | 'queued';
}
