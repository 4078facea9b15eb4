import type { Status } from '#ui';
import type { AdminSparringRoundState } from '../../gql/graphql';

/** Each state's look; the word says the rest. */
export const roundLooks: Record<AdminSparringRoundState, Status> = {
  waiting: 'soon',
  open: 'open',
  closed: 'late',
  matching: 'underway',
  published: 'underway',
  settled: 'done',
  archived: 'done',
};
