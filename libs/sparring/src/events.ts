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

/** Someone hears of a proposal: of either side, or of the project team. One job for each person. */
export const pairTold = 'sparring.pair_told';

/** The time to answer a proposal is over. */
export const pairLapses = 'sparring.pair_lapses';

/** Who has not answered a proposal is reminded. */
export const pairReminds = 'sparring.pair_reminds';

export interface PairLapses {
  pairId: string;
}

export interface PairTold {
  pairId: string;
  /** `answered`: the other side has said yes; `over`: declined or run out, without saying by whom. */
  what: 'proposed' | 'reminder' | 'answered' | 'matched' | 'over' | 'taken_back' | 'withdrawn' | 'declined' | 'lapsed';
  side: 'requester' | 'tutor' | 'team';
  readerId: string;
}
