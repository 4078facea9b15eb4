/** A request for sparring was sent or withdrawn: one job for each person of the project team. */
export const requestSubmitted = 'sparring.submitted';

/** The project team has asked for more, or accepted a request: told to who sent it. */
export const requestDecided = 'sparring.decided';

/** A request had no tutor municipality in its round: told to who sent it. */
export const requestUnmatched = 'sparring.unmatched';

export interface RequestNews {
  requestId: string;
  /** Of the request after it: of a request that has moved on since, nobody is told. */
  version: number;
  readerId: string;
  to: 'submitted' | 'withdrawn' | 'needs_info' | 'queued' | 'unmatched';
}

/** The people of an invited municipality are told that a round is open, or reminded of it. */
export const roundMail = 'sparring.round_mail';
export interface RoundMail {
  roundId: string;
  municipalityCode: string;
  readerId: string;
  kind: 'opened' | 'reminder';
}
