/** How a round stands. Until the matching begins the clock decides; from then on the project team does. */
export type RoundState = 'waiting' | 'open' | 'closed' | Exclude<RoundStage, 'planned'>;

/** What is kept: until the matching begins nothing but that it is planned. */
export type RoundStage = keyof typeof next;

/**
 * The stages that may follow each one. A round whose requests were proposed one by one is settled without its proposals
 * being published at once.
 */
const next = {
  planned: ['matching'],
  matching: ['published', 'settled'],
  published: ['settled'],
  settled: ['archived'],
  archived: [],
} as const satisfies Record<string, readonly string[]>;

export const roundStages = Object.keys(next) as RoundStage[];

export const canMoveRound = (from: RoundStage, to: RoundStage): boolean =>
  (next[from] as readonly RoundStage[]).includes(to);

const now = '(SELECT app_now())';

/** SQL: how the round `round`, the alias of a row, stands at the database's now. */
export const roundState = (round: string): string =>
  `CASE WHEN ${round}.stage <> 'planned' THEN ${round}.stage WHEN ${now} < ${round}.opens_at THEN 'waiting'
      WHEN ${now} < ${round}.closes_at THEN 'open' ELSE 'closed' END`;

/** SQL: whether requests are sent in it now. */
export const roundIsOpen = (round: string): string =>
  `(${round}.stage = 'planned' AND ${round}.opens_at <= ${now} AND ${round}.closes_at > ${now})`;
