/** A good practice came into a state: told to its authors, and to the project team when it was sent. One job for each person. */
export const practiceTold = 'practices.told';

export interface PracticeTold {
  practiceId: string;
  readerId: string;
  /** Of the practice after it. */
  version: number;
  to: 'submitted' | 'changes_requested' | 'accepted' | 'rejected' | 'published' | 'retracted';
}

/** Someone hears of a review: who was asked for it, or of the project team. One job for each person. */
export const reviewTold = 'practices.review_told';

export interface ReviewTold {
  reviewId: string;
  readerId: string;
  /** `late` and `declined` are told to the project team; `thanks`, with what was decided, to who has reviewed. */
  what: 'asked' | 'reminder' | 'thanks' | 'late' | 'declined';
}

/** Someone is asked by mail to stand among the authors of a practice. */
export const coauthorAsked = 'practices.coauthor_asked';

export interface CoauthorAsked {
  invitationId: string;
}

/** A municipality is asked whether what it has published still holds, or told that readers see its age. One job for each person. */
export const confirmationAsked = 'practices.confirmation_asked';

export interface ConfirmationAsked {
  practiceId: string;
  readerId: string;
  what: 'asked' | 'reminded';
}
