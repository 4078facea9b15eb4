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
