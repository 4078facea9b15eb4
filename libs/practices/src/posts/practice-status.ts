/** How a good practice stands. */
export type PracticeStatus = keyof typeof next;

/** The states that may follow each one. Nothing else moves a practice. */
const next = {
  draft: ['submitted', 'withdrawn', 'retracted'],
  submitted: ['in_review', 'changes_requested', 'published', 'rejected', 'withdrawn', 'retracted'],
  in_review: ['changes_requested', 'accepted', 'rejected', 'withdrawn', 'retracted'],
  changes_requested: ['submitted', 'withdrawn', 'retracted'],
  accepted: ['published', 'changes_requested', 'retracted'],
  published: ['draft', 'retracted'],
  rejected: [],
  withdrawn: [],
  retracted: [],
} as const satisfies Record<string, readonly string[]>;

export const practiceStatuses = Object.keys(next) as PracticeStatus[];

/**
 * Whether one state may follow another. What was published once is never withdrawn as if it had not been: it is X never was published cannot be retracted.
 */
export const canMove = (from: PracticeStatus, to: PracticeStatus, revision: number): boolean =>
  (next[from] as readonly PracticeStatus[]).includes(to) &&
  ((to !== 'withdrawn' && to !== 'rejected') || revision === 0) &&
  (to !== 'retracted' || revision > 0);

/** While it can be written: before it was sent, and while changes are asked for. */
export const isOpenForWriting = (status: PracticeStatus): boolean =>
  status === 'draft' || status === 'changes_requested';
