import type { Locale } from '#kernel';
import type { Database, Transaction } from '#platform';
import type { Keyring } from '../keys.js';
import { sources } from '../sources/index.js';
import type { Source } from '../sources/source.js';
import { folded, wordsIn } from '../stems.js';
import { titleVectorOf, vectorOf } from '../vector.js';
import { Collection } from './collection.js';

interface TextRow {
  thing: string;
  language: Locale;
  place: string;
  title: string;
  body: string;
  more: string;
  themes: string[];
}

/** Whoever writes texts down waits for whoever else does. */
const lock = 7_204_020;
/** Grows with each change of the rules by which keys are made: all texts are then made findable anew. */
const currentRules = 2;

/** No word of a language is so long; what is, is no word. */
const tooLong = /[\p{L}\p{N}-]{61,}/gu;
/** What is so short is not looked for by its likeness, nor a part of a compound. */
const shortest = 3;

/** Makes things findable as they are now. To do it again changes nothing. */
export class IndexTexts {
  private readonly collection: Collection;

  constructor(private readonly database: Database) {
    this.collection = new Collection(database);
  }

  /** One thing after its change; it goes when there is nothing of it that everyone may see. */
  async thing(source: Source, id: string): Promise<void> {
    const { keyring } = await this.collection.now();
    await this.database.transaction(async (tx) => {
      await tx.sql('SELECT pg_advisory_xact_lock($1)', [lock]);
      const rows = await tx.sql<TextRow>(
        source.texts((sql) => `${sql} = $1`),
        [id],
      );
      await write(tx, keyring, source, rows, id);
    });
  }

  /** Everything. The words come first, so that all keys are made by the same knowledge of them. */
  async everything(): Promise<number> {
    await this.pass();
    const count = await this.pass();
    await this.database.transaction((tx) =>
      tx.sql(
        `INSERT INTO search_state (rules, built_at) VALUES ($1, $2)
         ON CONFLICT (single) DO UPDATE SET rules = excluded.rules, built_at = excluded.built_at`,
        [currentRules, tx.now],
      ),
    );
    return count;
  }

  private async pass(): Promise<number> {
    const { keyring } = await this.collection.now();
    let count = 0;
    for (const source of sources)
      count += await this.database.transaction(async (tx) => {
        await tx.sql('SELECT pg_advisory_xact_lock($1)', [lock]);
        const rows = await tx.sql<TextRow>(source.texts(() => 'true'));
        await write(tx, keyring, source, rows, null);
        return rows.length;
      });
    return count;
  }

  /** By the clock: also what a day of new words has taught of compounds. */
  async tend(): Promise<void> {
    const [state] = await this.database.read<{ due: boolean }>(
      `SELECT rules <> $1 OR built_at < app_now() - interval '1 day' AS due FROM search_state`,
      [currentRules],
    );
    if (state?.due !== false) await this.everything();
  }

  /** Everything, where it was never made findable or by other rules. */
  async whatIsMissing(): Promise<void> {
    const [state] = await this.database.read<{ rules: number }>('SELECT rules FROM search_state');
    if (state?.rules !== currentRules) await this.everything();
  }
}

/** @param id the one thing that is meant, null for all of the kind */
async function write(tx: Transaction, keyring: Keyring, source: Source, rows: TextRow[], id: string | null) {
  const { kind, placeOf, hasCards = false } = source;
  const texts = rows.map(({ title, body, more, ...row }) => {
    const all = `${body}\n${more}`.replace(tooLong, ' ');
    const named = title.replace(tooLong, ' ');
    return {
      ...row,
      place: placeOf?.(title) ?? row.place,
      title,
      body,
      plain_title: ` ${wordsIn(folded(named)).join(' ')}`,
      words: [...new Set(wordsIn(`${named} ${all}`))].filter((word) => word.length >= shortest),
      title_vector: titleVectorOf(keyring, row.language, named),
      vector: vectorOf(keyring, row.language, named, all),
    };
  });
  await tx.sql(
    `DELETE FROM search_document d WHERE d.kind = $1 AND ($2::text IS NULL OR d.thing = $2)
       AND NOT EXISTS (SELECT FROM jsonb_to_recordset($3::jsonb) AS t (thing text, language text)
         WHERE t.thing = d.thing AND t.language = d.language)`,
    [kind, id, JSON.stringify(texts.map(({ thing, language }) => ({ thing, language })))],
  );
  for (let at = 0; at < texts.length; at += batch)
    await tx.sql(upsert, [kind, JSON.stringify(texts.slice(at, at + batch)), hasCards]);
}

const batch = 500;

/** What has not changed is not written, nor what has lost its card meanwhile. */
const upsert = `
  INSERT INTO search_document (kind, thing, language, place, title, plain_title, body, themes, words, title_vector, vector, card_id)
  SELECT $1, t.*, c.practice_id FROM jsonb_to_recordset($2::jsonb) AS t (thing text, language text, place text, title text,
    plain_title text, body text, themes text[], words text[], title_vector tsvector, vector tsvector)
  LEFT JOIN practice_card c ON $3 AND c.practice_id = CASE WHEN $3 THEN t.thing::uuid END
  WHERE NOT $3 OR c.practice_id IS NOT NULL
  ON CONFLICT (kind, thing, language) DO UPDATE SET (place, title, plain_title, body, themes, words, title_vector, vector, card_id) =
    (excluded.place, excluded.title, excluded.plain_title, excluded.body, excluded.themes, excluded.words,
      excluded.title_vector, excluded.vector, excluded.card_id)
  WHERE (search_document.place, search_document.title, search_document.body, search_document.themes, search_document.words,
      search_document.title_vector, search_document.vector, search_document.card_id)
    IS DISTINCT FROM (excluded.place, excluded.title, excluded.body, excluded.themes, excluded.words, excluded.title_vector,
      excluded.vector, excluded.card_id)`;
