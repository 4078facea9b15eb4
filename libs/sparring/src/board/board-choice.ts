import { fitParts, type MatchPair, type MatchSnapshot, type Weights } from '#matching';

/** What the project team has set beside the frozen input. */
export interface Choices {
  weights: Weights;
  pins: MatchPair[];
  excluded: MatchPair[];
}

/** One thing that the project team sets. */
export type Choice =
  /** The request goes to this tutor municipality. */
  | { kind: 'pin'; pair: MatchPair }
  /** It goes where the totals are best. */
  | { kind: 'unpin'; requestId: string }
  /** It never goes to this one. */
  | { kind: 'exclude'; pair: MatchPair }
  | { kind: 'include'; pair: MatchPair }
  | { kind: 'weights'; weights: Weights };

export type ChoiceRefusal =
  | { reason: 'unknown_request' }
  | { reason: 'unknown_tutor' }
  /** It stands: both sides were told of it. */
  | { reason: 'already_proposed' }
  | { reason: 'weight_out_of_range' };

/** Weights that a coordinator can give, in points a full share. */
export const weightRange = { least: -100, most: 100 };

const same = (a: MatchPair) => (b: MatchPair) => a.requestId === b.requestId && a.tutorId === b.tutorId;

/** Why it cannot be set; null: it can. What the rules say of a pin is the matching's to tell. */
export function whyNotChoice(
  input: Pick<MatchSnapshot, 'requests' | 'tutors' | 'accepted'>,
  choice: Choice,
): ChoiceRefusal | null {
  if (choice.kind === 'weights') {
    const inRange = (weight: number): boolean =>
      Number.isInteger(weight) && weight >= weightRange.least && weight <= weightRange.most;
    return fitParts.every((part) => inRange(choice.weights[part])) ? null : { reason: 'weight_out_of_range' };
  }
  const { requestId, tutorId } = choice.kind === 'unpin' ? { ...choice, tutorId: null } : choice.pair;
  if (!input.requests.some(({ id }) => id === requestId)) return { reason: 'unknown_request' };
  if (tutorId !== null && !input.tutors.some(({ id }) => id === tutorId)) return { reason: 'unknown_tutor' };
  return input.accepted.some((pair) => pair.requestId === requestId) ? { reason: 'already_proposed' } : null;
}

/** The choices with one more. A pin takes the place of an earlier one of the request, and of what rules the pair out. */
export function withChoice({ weights, pins, excluded }: Choices, choice: Choice): Choices {
  switch (choice.kind) {
    case 'weights':
      return { weights: choice.weights, pins, excluded };
    case 'unpin':
      return { weights, pins: pins.filter(({ requestId }) => requestId !== choice.requestId), excluded };
    case 'include':
      return { weights, pins, excluded: excluded.filter((pair) => !same(pair)(choice.pair)) };
    case 'pin': {
      const others = pins.filter(({ requestId }) => requestId !== choice.pair.requestId);
      return {
        weights,
        pins: [...others, choice.pair],
        excluded: excluded.filter((pair) => !same(pair)(choice.pair)),
      };
    }
    case 'exclude':
      return {
        weights,
        pins: pins.filter((pair) => !same(pair)(choice.pair)),
        excluded: [...excluded.filter((pair) => !same(pair)(choice.pair)), choice.pair],
      };
  }
}

/** Choices as far as they still are about something of a newer input. */
export function stillThere(choices: Choices, input: Pick<MatchSnapshot, 'requests' | 'tutors' | 'accepted'>): Choices {
  const requests = new Set(input.requests.map(({ id }) => id));
  for (const { requestId } of input.accepted) requests.delete(requestId);
  const tutors = new Set(input.tutors.map(({ id }) => id));
  const there = ({ requestId, tutorId }: MatchPair): boolean => requests.has(requestId) && tutors.has(tutorId);
  return { weights: choices.weights, pins: choices.pins.filter(there), excluded: choices.excluded.filter(there) };
}
