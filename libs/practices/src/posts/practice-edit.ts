import { containsPersonalIdentityCode, tidyLines } from '#kernel';
import type { Transaction } from '#platform';
import type { PracticeProblem } from './practice-policy.js';

/** What its writers say of what they have changed. */
export interface PracticeEdit {
  /** A slip mended: no language version has to follow. */
  minor: boolean;
  note?: string | null;
}

const longestNote = 500;

export function editProblems(edit: PracticeEdit | null): PracticeProblem[] {
  const note = tidyLines(edit?.note ?? '') ?? '';
  if ([...note].length > longestNote) return [{ field: 'note', code: 'too_long' }];
  return containsPersonalIdentityCode(note) ? [{ field: 'note', code: 'personal_identity_code' }] : [];
}

/** Kept with the practice until it is frozen in a revision; where nothing is said, what was said before stays. */
export async function nameEdit(tx: Transaction, id: string, edit: PracticeEdit | null): Promise<void> {
  if (edit === null) return;
  await tx.sql('UPDATE practice SET edit_minor = $2 AND revision > 0, edit_note = $3 WHERE id = $1', [
    ...[id, edit.minor, tidyLines(edit.note ?? '')],
  ]);
}
