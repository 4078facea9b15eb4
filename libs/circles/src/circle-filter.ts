import type { Locale } from '#kernel';
import type { Statement } from '#platform';
import { circleStateAt } from './circle-shape.js';

export type CircleFacet = 'OPEN' | 'FULL' | 'COMING' | 'RUNNING' | 'COMPLETED';

export interface CircleFilter {
  themes: readonly string[];
  languages: readonly Locale[];
  region: string | null;
  states: readonly CircleFacet[];
}

/** SQL of what a reader looks for, from the state and the seats at `clock.at`. Null for a cancelled circle. */
export const circleFacet = `CASE ${circleStateAt('clock.at')}
  WHEN 'enrolment_open' THEN
    CASE WHEN p.confirmed + p.offered < p.capacity AND p.waiting = 0 THEN 'OPEN' ELSE 'FULL' END
  WHEN 'published' THEN 'COMING'
  WHEN 'enrolment_closed' THEN 'RUNNING'
  WHEN 'running' THEN 'RUNNING'
  WHEN 'wrap_up' THEN 'COMPLETED'
  WHEN 'completed' THEN 'COMPLETED' END`;

/** SQL conditions on the rows of `visible_circle` (see the reader). */
export function filterConditions(statement: Statement, filter: CircleFilter): string {
  const conditions: string[] = [];
  if (filter.themes.length > 0) {
    const ids = statement.param(filter.themes);
    conditions.push(`EXISTS (SELECT FROM circle_theme ft WHERE ft.circle_id = v.id AND ft.theme_id = ANY (${ids}))`);
  }
  if (filter.languages.length > 0) conditions.push(`v.languages && ${statement.param(filter.languages)}::text[]`);
  if (filter.region !== null) conditions.push(`v.region_code = ${statement.param(filter.region)}`);
  if (filter.states.length > 0) conditions.push(`v.facet = ANY (${statement.param(filter.states)})`);
  return conditions.length === 0 ? 'true' : conditions.join(' AND ');
}
