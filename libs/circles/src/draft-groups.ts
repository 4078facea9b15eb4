import type { DraftInput } from './draft-input.js';
import type { DraftProblem } from './typed-time.js';

/** How large a group may be, 1 where nobody has said so, and whether seats are held for one that waits; or what has to be mended. */
export function checkGroups(
  { groupSize, groupHolds, capacity, limitPerMunicipality: limit }: DraftInput,
  mostSeats: number,
): { groups: { size: number; hold: boolean }; problems: DraftProblem[] } {
  const size = groupSize ?? 1;
  const field = 'groupSize';
  const groups = { size, hold: groupHolds };
  if (size < 1 || size > mostSeats) return { groups, problems: [{ field, code: 'out_of_range' }] };
  if (capacity !== null && size > Math.max(capacity, 1))
    return { groups, problems: [{ field, code: 'above_capacity' }] };
  return { groups, problems: limit !== null && size > Math.max(limit, 1) ? [{ field, code: 'above_limit' }] : [] };
}
