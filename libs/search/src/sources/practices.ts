import { type Source, themeLabels } from './source.js';

const isShown = `p.revision > 0 AND p.status <> 'retracted'`;
const themes = 'ARRAY(SELECT jsonb_array_elements_text(v.themes) ORDER BY 1)';

/** Parts of a practice that are quoted, the one that tells most first. */
const quoted = ['summary', 'problem', 'done', 'results', 'resources', 'failed', 'conditions', 'transfer'];

/** As readers see it: without the marks of Markdown; of a link its words. */
const unmarked = (text: string): string =>
  [
    [String.raw`\[([^][]*)\]\([^()\s]*\)`, String.raw`\1`],
    [String.raw`^[ \t]*(#{1,6}|>+)[ \t]+`, ''],
    [String.raw`(\*{1,3})(\S(?:[^*\n]*[^*\s])?)\1`, String.raw`\2`],
    [String.raw`\m(_{1,2})(\S(?:[^_\n]*[^_\s])?)\1\M`, String.raw`\2`],
  ].reduce((sql, [mark, left]) => `regexp_replace(${sql}, '${mark}', '${left}', 'gn')`, text);
const body = unmarked(`concat_ws(E'\\n', ${quoted.map((part) => `nullif(l.sections ->> '${part}', '')`).join(', ')})`);

/** Good practices as they were last published, each language a text; nothing of what is being written. */
export const practices: Source = {
  kind: 'practice',
  id: 'practiceId',
  texts: (some) => `
    SELECT p.id::text AS thing, l.language, p.slug AS place, l.sections ->> 'title' AS title, ${body} AS body,
      concat_ws(' ', w.word, ${themeLabels(themes, 'l.language')}, m.name ->> l.language) AS more, ${themes} AS themes
    FROM practice p JOIN practice_revision v ON v.practice_id = p.id AND v.revision = p.revision
    JOIN municipality m ON m.code = p.municipality_code CROSS JOIN LATERAL jsonb_each(v.texts) l (language, sections)
    JOIN (VALUES ('fi', 'hyvä käytäntö'), ('sv', 'god praxis'), ('en', 'good practice')) w (language, word) ON w.language = l.language
    WHERE ${isShown} AND ${some('p.id::text')}`,
  // There is a card of just what anyone may read.
  hasCards: true,
  visible: 'true',
};
