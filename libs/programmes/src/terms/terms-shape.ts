import { column, type FieldSql, type Shape } from '#platform';
import { themeShape } from '#themes';

/** Of the terms `tt` of the appointment `t`. */
const termsShape: Shape = {
  version: column('tt.version'),
  languages: column('to_json(tt.languages)'),
  formats: column('to_json(tt.formats)'),
  modes: column('to_json(tt.modes)'),
  levels: column('to_json(tt.levels)'),
  travelKm: column('tt.travel_km'),
  themes: ({ list }) =>
    list(
      'tutor_theme tx JOIN theme th ON th.id = tx.theme_id WHERE tx.tutor_municipality_id = t.id',
      'th.position, th.id',
      themeShape,
    ),
};

/** What the tutor municipality `t` offers; null until someone has said it. */
export const termsOf: FieldSql = ({ object }) =>
  `(SELECT ${object(termsShape)} FROM tutor_terms tt WHERE tt.tutor_municipality_id = t.id)`;
