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

/** The time of a session was agreed or is so no more: told to those of both sides, with a file for their calendars. */
export const sessionTold = 'sparring.session_told';
export interface SessionTold {
  pairId: string;
  readerId: string;
  /** Of the session after it: of one that has changed since, something else is told. */
  changes: number;
  /** `undone`: another time is sought; `withdrawn`: so was the request. */
  what: 'agreed' | 'moved' | 'undone' | 'withdrawn';
}

/** What came of a session was reported: told to the side that did not send it. */
export const reportTold = 'sparring.report_told';
export interface ReportTold {
  pairId: string;
  readerId: string;
}

/** The programme of a session was changed, or an acceptance of it taken back: told to the other side, at most once an hour. */
export const programmeChanged = 'sparring.programme_changed';

export interface ProgrammeChanged {
  pairId: string;
  readerId: string;
  what: 'changed' | 'withdrawn';
}

/** A side has accepted the programme of a session: told to the other side. */
export const programmeAccepted = 'sparring.programme_accepted';

export interface ProgrammeAccepted {
  pairId: string;
  readerId: string;
  /** Of the programme; of one that was changed since, nobody is told. */
  version: number;
}
/** It is asked what has become of a session, or reminded of: one job for each who hears of it. */
export const followUpDue = 'sparring.follow_up';

export interface FollowUpNews {
  requestId: string;
  readerId: string;
  /** After so many months. */
  months: number;
  reminder: boolean;
}

/** The project team asks whether a municipality would become a tutor municipality: one job for each who coordinates it. */
export const tutorInvited = 'sparring.tutor_invited';

export interface TutorInvitedNews {
  requestId: string;
  readerId: string;
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
