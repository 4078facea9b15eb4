const codeOf = (error: unknown): string | undefined => {
  const { code, driverError } = error as { code?: string; driverError?: { code?: string } };
  return driverError?.code ?? code;
};

/** How many times a transaction that ended in this error may be run in all; 1 means: never again. */
export function attemptsFor(error: unknown): number {
  switch (codeOf(error)) {
    case '40001': // serialization_failure
    case '40P01': // deadlock_detected
      return 5;
    case '23505': // unique_violation
      return 2;
    default:
      return 1;
  }
}

// A value that PostgreSQL cannot take: a number or time out of range, text that is none, a zero byte.
const unfit = new Set(['22003', '22007', '22008', '22021', '22P02', '22P05']);

/** Whether a value that a caller gave does not fit its column, so that only other input can help. */
export const isUnfitValue = (error: unknown): boolean => unfit.has(codeOf(error) ?? '');

const away = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  '57P01', // admin_shutdown
  '57P02', // crash_shutdown
  '55000', // the database takes no connections
  '57P03', // cannot_connect_now
  '53300', // too_many_connections
  '55P03', // lock_not_available: someone else holds it longer than we wait
  '57014', // query_canceled: it took longer than a statement may
  'NO_TURN',
]);

/** Whether the database could not be asked at all, or not in time, so that trying again later may help. */
export function isDatabaseAway(error: unknown): boolean {
  const message = error instanceof Error ? error.message : '';
  return away.has(codeOf(error) ?? '') || /timeout exceeded when trying to connect|Connection terminated/.test(message);
}
