/** Something became of a reported comment: one job for each who is told. */
export const commentTold = 'talk.told';

/**
 * To the project team: it was reported. To its author: it was hidden, or is shown again. To who reported it: it was hidden,
 * or stands.
 */
export type CommentNews = 'reported' | 'hidden' | 'restored' | 'reporter_hidden' | 'reporter_kept';

export interface CommentTold {
  commentId: string;
  readerId: string;
  news: CommentNews;
  /** Of the comment, after what was done. */
  version: number;
}

/** Something was said of a practice: one job for each author, follower and mentioned person. Queued by the database. */
export const practiceCommented = 'talk.commented';

export interface PracticeCommented {
  commentId: string;
  readerId: string;
}

/** A practice that someone follows has a new revision, or was retracted: revision 0. Queued by the database. */
export const followedChanged = 'talk.practice_changed';

export interface FollowedChanged {
  practiceId: string;
  revision: number;
  readerId: string;
}

/** Someone asks those who wrote a practice: one job for each who is asked. */
export const practiceAsked = 'talk.asked';

export interface PracticeAsked {
  questionId: string;
  readerId: string;
}
