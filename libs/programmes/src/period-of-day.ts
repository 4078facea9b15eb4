/** SQL of the first and last day of the period in which a day lies: of several programmes' that which began last. No row: none. */
export const periodOfDay = (day: string): string => `SELECT pp.first_day, pp.last_day FROM programme_period pp
  WHERE ${day} BETWEEN pp.first_day AND pp.last_day ORDER BY pp.first_day DESC, pp.last_day, pp.id LIMIT 1`;
