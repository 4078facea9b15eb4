import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Keyring, Lexicon, wordsIn } from '#search';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { labelledSet } from '../support/search/labelled-set.ts';
import { measured } from '../support/search/measures.ts';
import { type Answers, Searched } from '../support/search/searched.ts';

const { documents, queries } = labelledSet();
let database: TestDatabase;
let client: pg.Client;
let answers: Record<string, Answers>;

/** How well is found, by our keys and by the text search that PostgreSQL brings, in each half of the labelled set. */
describe('Search', () => {
  beforeAll(async () => {
    database = await createTestDatabase();
    client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
    const searched = new Searched(client, documents);
    await searched.load();
    await searched.loadPlain();
    answers = {
      ours: await searched.own(queries),
      'finnish, swedish': await searched.plain(queries, 'plain'),
      simple: await searched.plain(queries, 'simple'),
    };
  }, 600_000);

  afterAll(async () => {
    await client?.end();
    await database?.drop();
  });

  it('finds more than PostgreSQL does by itself', () => {
    console.log(lines().join('\n'));
    const recall = (by: string) => measured(queries, answers[by] ?? new Map()).recall;
    expect(recall('ours')).toBeGreaterThan(recall('finnish, swedish'));
  });

  it('makes the keys of at least 20,000 words of text a second', () => {
    const words = documents.flatMap(({ title, body }) => wordsIn(`${title} ${body}`));
    const keyring = new Keyring(new Lexicon().add('fi', words));
    const speed = (asked: string[]) => {
      const begun = process.cpuUsage().user;
      for (const word of asked) keyring.of('fi', word);
      return Math.round(asked.length / ((process.cpuUsage().user - begun) / 1e6));
    };
    const strange = [...new Set(words)].flatMap((word) => ['nen', 'ssako', 'ista', 'een'].map((end) => word + end));
    const ofText = speed(words);
    console.log(`${ofText} words of text a second, ${speed(strange)} of words never seen before`);
    expect(ofText).toBeGreaterThan(20_000);
  });

  it('says how long a question takes in seven times as many documents', async () => {
    const searched = new Searched(client, documents);
    const some = queries.filter((_, n) => n % 30 === 0);
    const time = async () => {
      const begun = performance.now();
      await searched.own(some);
      return ((performance.now() - begun) / some.length).toFixed(1);
    };
    const few = await time();
    await client.query(`INSERT INTO found_text (id, language, title, body, own)
      SELECT id, language, title, body, own FROM found_text, generate_series(1, 6)`);
    await client.query('VACUUM ANALYZE found_text');
    console.log(`${few} ms a question in ${documents.length} documents, ${await time()} ms in seven times as many`);
  }, 600_000);
});

function lines(): string[] {
  const kinds = [
    ['word', 'compound', 'phrase'],
    ['word'],
    ['compound'],
    ['phrase'],
    ['folded'],
    ['mistyped'],
    ['synonym'],
  ];
  const rows = ['half queries | recall@20, nDCG@10, precision@10 by ours | by finnish and swedish | by simple'];
  for (const half of ['tune', 'test'])
    for (const languages of [['fi', 'sv'], ['fi'], ['sv']])
      for (const some of kinds) {
        const asked = queries.filter(
          (query) => query.half === half && languages.includes(query.language) && some.includes(query.kind),
        );
        const figures = Object.values(answers).map((found) => {
          const { recall, ndcg, precision } = measured(asked, found);
          return [recall, ndcg, precision].map((figure) => figure.toFixed(3)).join(' ');
        });
        rows.push([`${half} ${languages.join('+')} ${some.join('+')} (${asked.length})`, ...figures].join(' | '));
      }
  return rows;
}
