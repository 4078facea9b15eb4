/** Of the meetings that were held, who was at so large a part of them has a certificate. */
const share = { of: 2, in: 3 };

/** In how many meetings one must have been for a certificate; at least in one. */
export const meetingsNeeded = (held: number): number => Math.max(1, Math.ceil((held * share.of) / share.in));
