import { helsinkiToday } from '#platform';
import { type Source, themeLabels } from './source.js';

const themes = 'ARRAY(SELECT tt.theme_id FROM tutor_theme tt WHERE tt.tutor_municipality_id = t.id ORDER BY 1)';

/** Tutor municipalities of a period, seen on its days. */
export const tutors: Source = {
  kind: 'tutor',
  id: 'tutorMunicipalityId',
  texts: (some) => `
    SELECT t.id::text AS thing, l.language, m.code AS place, coalesce(m.name ->> l.language, m.name ->> 'fi') AS title,
      concat_ws(' · ', l.word, coalesce(pr.name ->> l.language, pr.name ->> 'fi'), ${themeLabels(themes, 'l.language')}) AS body,
      '' AS more, ${themes} AS themes
    FROM tutor_municipality t JOIN municipality m ON m.code = t.municipality_code
    JOIN programme_period p ON p.id = t.period_id JOIN programme pr ON pr.id = p.programme_id
    CROSS JOIN (VALUES ('fi', 'Tutorkunta'), ('sv', 'Tutorkommun'), ('en', 'Tutor municipality')) l (language, word)
    WHERE t.ended_at IS NULL AND p.last_day >= ${helsinkiToday} AND ${some('t.id::text')}`,
  visible: `EXISTS (SELECT FROM tutor_municipality t JOIN programme_period p ON p.id = t.period_id
    WHERE t.id = d.thing::uuid AND t.ended_at IS NULL AND ${helsinkiToday} BETWEEN p.first_day AND p.last_day)`,
};
