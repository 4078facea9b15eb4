import { encodeCursor } from '#kernel';
import { type Source, themeLabels } from './source.js';

const isShown = `a.status = 'active' AND a.visibility = 'all'`;
const themes = 'ARRAY(SELECT at.theme_id FROM account_theme at WHERE at.account_id = a.id ORDER BY 1)';

/** People who want to be found by all, in the language that they use. Nobody else is ever written down here. */
export const people: Source = {
  kind: 'person',
  id: 'accountId',
  texts: (some) => `
    SELECT a.id::text AS thing, a.locale AS language, '' AS place, a.name AS title, coalesce(a.presentation, '') AS body,
      coalesce(${themeLabels(themes, 'a.locale')}, '') AS more, ${themes} AS themes
    FROM account a WHERE ${isShown} AND ${some('a.id::text')}`,
  // The list of people from this name on.
  placeOf: (name) => encodeCursor([name, '00000000-0000-0000-0000-000000000000']),
  visible: `EXISTS (SELECT FROM account a WHERE a.id = d.thing::uuid AND ${isShown})`,
};
