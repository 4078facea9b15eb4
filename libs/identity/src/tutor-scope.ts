import { helsinkiToday } from '#platform';

/** What a tutor's role is for: a tutor municipality of a programme period. */
export interface TutorScope {
  periodId: string;
  municipalityCode: string;
}

/** SQL: whether the municipality is a tutor municipality of the period, all of them SQL expressions. */
export const isTutorMunicipality = (period: string, municipality: string): string =>
  `EXISTS (SELECT FROM tutor_municipality tm WHERE tm.period_id = ${period} AND tm.municipality_code = ${municipality}
    AND tm.ended_at IS NULL)`;

/** SQL: whether the last day of the period is over, by the database's clock. False where there is no period. */
export const periodIsOver = (period: string): string =>
  `EXISTS (SELECT FROM programme_period tp WHERE tp.id = ${period} AND tp.last_day < ${helsinkiToday})`;
