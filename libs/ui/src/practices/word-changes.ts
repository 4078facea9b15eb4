import { diffWordsWithSpace } from 'diff';

export interface Change {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Two texts that differ in more words than this have little in common: they are shown one after the other. */
const mostEdits = 600;

/** What makes one text of the other, word by word; words that were changed beside each other are one change. */
export function wordChanges(before: string, after: string): Change[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: mostEdits });
  if (parts === undefined) return changesOf({ removed: before, added: after });
  const changes: Change[] = [];
  let open = { removed: '', added: '' };
  for (const [index, { value, added, removed }] of parts.entries()) {
    if (added) open.added += value;
    else if (removed) open.removed += value;
    else if (isGap(value) && open.added && open.removed && index < parts.length - 1) {
      open = { removed: open.removed + value, added: open.added + value };
    } else {
      changes.push(...changesOf(open), { kind: 'same', text: value });
      open = { removed: '', added: '' };
    }
  }
  return [...changes, ...changesOf(open)];
}

const isGap = (text: string): boolean => /^ +$/.test(text);

const changesOf = ({ removed, added }: { removed: string; added: string }): Change[] =>
  [{ kind: 'removed', text: removed } as const, { kind: 'added', text: added } as const].filter(
    ({ text }) => text !== '',
  );
