import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import pg from 'pg';
import { Asker, alike, Glossary, inLanguage, Keyring, Lexicon, tier, titleVectorOf, vectorOf, wordsIn } from '#search';
import { root } from '../built.ts';
import type { LabelledDocument, LabelledQuery } from './labelled-set.ts';

export type Answers = Map<LabelledQuery, number[]>;

const configuration = (language: string) =>
  `CASE ${language} WHEN 'fi' THEN 'finnish'::regconfig ELSE 'swedish'::regconfig END`;
const plainVector = (config: string) =>
  `setweight(to_tsvector(${config}, title), 'A') || setweight(to_tsvector(${config}, body), 'B')`;

/** The documents in a database, by our keys and by the text search that PostgreSQL brings. */
export class Searched {
  private readonly asker: Asker;
  private readonly keyring: Keyring;

  constructor(
    private readonly client: pg.Client,
    private readonly documents: LabelledDocument[],
  ) {
    const lexicon = new Lexicon();
    for (const language of ['fi', 'sv'] as const) lexicon.add(language, this.words(language));
    this.keyring = new Keyring(lexicon);
    this.asker = new Asker(this.keyring, new Glossary(municipalities()));
  }

  async load(): Promise<void> {
    const { client, documents } = this;
    await client.query(`CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE TABLE found_text (id int, language text, title text, body text, own tsvector, own_title tsvector);
      CREATE TABLE found_word (word text)`);
    await client.query(
      `INSERT INTO found_text
       SELECT * FROM unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::text[]::tsvector[], $6::text[]::tsvector[])`,
      [
        documents.map(({ id }) => id),
        documents.map(({ language }) => language),
        documents.map(({ title }) => title),
        documents.map(({ body }) => body),
        documents.map(({ language, title, body }) => vectorOf(this.keyring, language, title, body)),
        documents.map(({ language, title }) => titleVectorOf(this.keyring, language, title)),
      ],
    );
    const words = new Set([...this.words('fi'), ...this.words('sv')].filter((word) => word.length > 3));
    await client.query('INSERT INTO found_word SELECT unnest($1::text[])', [[...words]]);
    await client.query(`CREATE INDEX ON found_text USING gin (own);
      CREATE INDEX ON found_word USING gin (word gin_trgm_ops); ANALYZE found_text, found_word`);
  }

  /** What PostgreSQL makes of them by itself, to be compared with. */
  async loadPlain(): Promise<void> {
    await this.client.query(`ALTER TABLE found_text
        ADD plain tsvector GENERATED ALWAYS AS (${plainVector(configuration('language'))}) STORED,
        ADD simple tsvector GENERATED ALWAYS AS (${plainVector(`'simple'::regconfig`)}) STORED;
      CREATE INDEX ON found_text USING gin (plain); CREATE INDEX ON found_text USING gin (simple); ANALYZE found_text`);
  }

  /** The first 20 answers to each query; of those for synonyms only answers in the other language count. */
  async own(queries: LabelledQuery[]): Promise<Answers> {
    const near = await this.near([...new Set(queries.flatMap(({ text }) => this.asker.unknown(text)))]);
    const asked = queries.map(({ text }) => this.asker.question(text, near));
    const places = { title: 'f.own_title @@ q.whole', whole: 'f.own @@ q.whole', anywhere: 'f.own @@ q.likely' };
    const worth = `w.tier + ${alike('f.own', 'w.tier', { any: 'q.any', likely: 'q.likely' })}`;
    const { rows } = await this.client.query<{ ids: number[] }>(
      `SELECT ARRAY(SELECT f.id FROM found_text f CROSS JOIN LATERAL (SELECT ${tier(places)} AS tier) w
         WHERE f.own @@ q.any AND (q.kind <> 'synonym' OR f.language <> q.language)
         ORDER BY ${inLanguage(worth, 'f.language', 'q.language')} DESC, f.id LIMIT 20) AS ids
       FROM unnest($1::tsquery[], $2::tsquery[], $3::tsquery[], $4::text[], $5::text[])
         WITH ORDINALITY AS q ("any", likely, whole, language, kind, n) ORDER BY n`,
      [
        asked.map((question) => question.any),
        asked.map((question) => question.likely),
        asked.map((question) => question.likelyWhole),
        queries.map(({ language }) => language),
        queries.map(({ kind }) => kind),
      ],
    );
    return answered(queries, rows);
  }

  /** By `finnish` and `swedish` as the language asks, or by `simple`. */
  async plain(queries: LabelledQuery[], column: 'plain' | 'simple'): Promise<Answers> {
    const asked = `plainto_tsquery(${column === 'simple' ? `'simple'::regconfig` : configuration('q.language')}, q.text)`;
    const { rows } = await this.client.query<{ ids: number[] }>(
      `SELECT ARRAY(SELECT id FROM found_text f WHERE ${column} @@ ${asked}
         ORDER BY ts_rank(${column}, ${asked}) DESC, id LIMIT 20) AS ids
       FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS q (text, language, n) ORDER BY n`,
      [queries.map(({ text }) => text), queries.map(({ language }) => language)],
    );
    return answered(queries, rows);
  }

  /** Words of the collection that are written nearly like each of these. */
  private async near(words: string[]): Promise<Map<string, string[]>> {
    const { rows } = await this.client.query<{ word: string; near: string[] }>(
      `SELECT q.word, ARRAY(SELECT f.word FROM found_word f WHERE f.word % q.word
         ORDER BY similarity(f.word, q.word) DESC, f.word LIMIT 5) AS near
       FROM unnest($1::text[]) AS q (word)`,
      [words],
    );
    return new Map(rows.map(({ word, near }) => [word, near]));
  }

  private words = (language: string): string[] =>
    this.documents
      .filter((document) => document.language === language)
      .flatMap(({ title, body }) => wordsIn(`${title} ${body}`));
}

const answered = (queries: LabelledQuery[], rows: { ids: number[] }[]): Answers =>
  new Map(queries.map((query, n) => [query, rows[n]?.ids ?? []]));

function municipalities() {
  const rows = parse<Record<string, string>>(readFileSync(join(root, 'data/municipalities.csv')), { columns: true });
  return rows.map(({ name_fi = '', name_sv = '' }) => ({ fi: [name_fi], sv: [name_sv], en: [] }));
}
