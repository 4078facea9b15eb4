import type { LocalizedText } from '#kernel';
import type { Transaction } from '#platform';

/** Brings the themes to what the taxonomy says, in its order. Themes are added and changed, never removed. */
export const loadThemes = (tx: Transaction, themes: { id: string; label: LocalizedText }[]): Promise<unknown[]> =>
  tx.sql(
    `INSERT INTO theme (id, label, position)
     SELECT t.value ->> 'id', t.value -> 'label', t.ordinality FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY t
     ON CONFLICT (id) DO UPDATE SET label = excluded.label, position = excluded.position`,
    [JSON.stringify(themes)],
  );
