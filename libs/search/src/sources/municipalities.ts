import type { Source } from './source.js';

/** Municipalities that exist, by their names; one without a Swedish or English name has its Finnish one there, too. */
export const municipalities: Source = {
  kind: 'municipality',
  id: 'municipalityCode',
  texts: (some) => `
    SELECT m.code AS thing, l.language, m.code AS place, coalesce(m.name ->> l.language, m.name ->> 'fi') AS title,
      coalesce(r.name ->> l.language, r.name ->> 'fi') AS body, '' AS more, '{}'::text[] AS themes
    FROM municipality m JOIN region r ON r.code = m.region_code CROSS JOIN (VALUES ('fi'), ('sv'), ('en')) l (language)
    WHERE m.valid_to IS NULL AND ${some('m.code')}`,
  visible: `EXISTS (SELECT FROM municipality m WHERE m.code = d.thing AND m.valid_to IS NULL)`,
};
