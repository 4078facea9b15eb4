import { isPublic } from '#circles';
import { type Source, themeLabels } from './source.js';

const isShown = `${isPublic} AND c.status <> 'cancelled'`;
const themes = 'ARRAY(SELECT ct.theme_id FROM circle_theme ct WHERE ct.circle_id = c.id ORDER BY 1)';

/** Published circles, each language version a text. */
export const circles: Source = {
  kind: 'circle',
  id: 'circleId',
  texts: (some) => `
    SELECT c.id::text AS thing, t.locale AS language, c.slug AS place, t.title,
      concat_ws(E'\\n', t.summary, nullif(t.aim, ''), nullif(t.audience, '')) AS body,
      concat_ws(' ', ${themeLabels(themes, 't.locale')}, m.name ->> t.locale) AS more, ${themes} AS themes
    FROM circle c JOIN circle_text t ON t.circle_id = c.id JOIN municipality m ON m.code = c.host_municipality_code
    WHERE ${isShown} AND ${some('c.id::text')}`,
  visible: `EXISTS (SELECT FROM circle c WHERE c.id = d.thing::uuid AND ${isShown})`,
};
