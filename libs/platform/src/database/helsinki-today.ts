/** SQL: the day it is in Finland, by the database's clock. */
export const helsinkiToday = `(app_now() AT TIME ZONE 'Europe/Helsinki')::date`;
