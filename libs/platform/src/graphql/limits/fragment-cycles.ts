import { Kind, type SelectionSetNode } from 'graphql';
import type { Limit } from './counts.js';
import { tooMuch } from './limits.js';

/** A fragment may not lead back to itself. Comes first: all other rules follow fragments. */
export const fragmentCycles: Limit = ({ fragments }) => {
  const state = new Map<string, 'open' | 'done'>();
  const leadsBack = (name: string): boolean => {
    if (state.has(name)) return state.get(name) === 'open';
    state.set(name, 'open');
    const fragment = fragments.get(name);
    const back = fragment !== undefined && spreads(fragment.selectionSet).some(leadsBack);
    state.set(name, 'done');
    return back;
  };
  for (const [name, fragment] of fragments) {
    if (leadsBack(name)) return tooMuch('FRAGMENT_CYCLE', 'A fragment leads back to itself.', fragment);
  }
  return null;
};

const spreads = (set: SelectionSetNode): string[] =>
  set.selections.flatMap((node) => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return [node.name.value];
    return node.selectionSet ? spreads(node.selectionSet) : [];
  });
